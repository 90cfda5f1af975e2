import { SYSTEM_TAG } from '../../domain/tag.ts'
import type { Param, Tag } from '../../domain/tag.ts'
import { changedParam, changedParams, checkMetric, cleanBatch, cleanParam, cleanTag } from '../rules/batch.ts'
import type { ParamChange } from '../rules/batch.ts'
import { checkRunId } from '../rules/names.ts'
import { noModel, noRunTag } from '../rules/refusals.ts'
import type { Batch, LoggedMetric } from '../trackingStore.ts'
import type { FileText } from './folderDriver.ts'
import { join, METRICS, PARAMS, TAGS } from './layout.ts'
import { printModelLine, printRunLine } from './metricLine.ts'
import { keyedFiles } from './runs.ts'
import { openActiveRun, writeMeta } from './session.ts'
import type { OpenRun, Session } from './session.ts'

/** Nothing is written when anything in the batch is refused. */
export async function logBatch(session: Session, runId: string, batch: Batch): Promise<void> {
  checkRunId(runId)
  const { metrics, params, tags } = cleanBatch(batch)
  const open = await openActiveRun(session, runId)
  const newParams = paramsToWrite(open, params, (changes) => changedParams(runId, changes))
  await write(session, open, { metrics, params: newParams, tags })
}

export async function logMetric(session: Session, runId: string, metric: LoggedMetric): Promise<void> {
  checkMetric(metric)
  await write(session, await openActiveRun(session, runId), { metrics: [metric], params: [], tags: [] })
}

export async function logParam(session: Session, runId: string, param: Param): Promise<void> {
  const clean = cleanParam(param)
  const open = await openActiveRun(session, runId)
  const params = paramsToWrite(open, [clean], ([change]) => changedParam(runId, clean, change?.stored ?? ''))
  await write(session, open, { metrics: [], params, tags: [] })
}

export async function setTag(session: Session, runId: string, tag: Tag): Promise<void> {
  const clean = cleanTag(tag)
  await write(session, await openActiveRun(session, runId), { metrics: [], params: [], tags: [clean] })
}

/** The params that are not there yet. */
function paramsToWrite(
  { run }: OpenRun,
  params: readonly Param[],
  refusal: (changes: readonly ParamChange[]) => Error,
): Param[] {
  const stored = new Map(run.data.params.map(({ key, value }) => [key, value]))
  const changes = params.flatMap((param): ParamChange[] => {
    const before = stored.get(param.key)
    return before === undefined || before === param.value ? [] : [{ param, stored: before }]
  })
  if (changes.length > 0) throw refusal(changes)
  return params.filter(({ key }) => !stored.has(key))
}

async function write(session: Session, open: OpenRun, { metrics, params, tags }: Batch): Promise<void> {
  const { driver } = session
  const { folder, run } = open
  const modelLines = await modelFiles(session, run.info.runId, metrics)
  await driver.write(folder, keyedFiles(folder, PARAMS, params))
  await driver.append(folder, [
    ...linesByFile(metrics, ({ key }) => join(folder, METRICS, key), printRunLine),
    ...modelLines,
  ])
  await driver.write(folder, keyedFiles(folder, TAGS, tags.filter(isKept)))
  const name = tags.findLast(({ key }) => key === SYSTEM_TAG.runName)?.value ?? ''
  if (name !== '') await writeMeta(session, folder, { run_name: name })
}

/** An empty name changes nothing, as in the SQL store. */
function isKept({ key, value }: Tag): boolean {
  return key !== SYSTEM_TAG.runName || value !== ''
}

/** What goes to the end of each file, in the order of the points. */
function linesByFile(
  metrics: readonly LoggedMetric[],
  pathOf: (metric: LoggedMetric) => string,
  print: (metric: LoggedMetric) => string,
): FileText[] {
  const byPath = new Map<string, string[]>()
  for (const metric of metrics) {
    const path = pathOf(metric)
    const lines = byPath.get(path)
    if (lines === undefined) byPath.set(path, [print(metric)])
    else lines.push(print(metric))
  }
  return [...byPath].map(([path, lines]) => ({ path, text: lines.join('') }))
}

/** Points that name a model are kept with the model too, dataset and all. */
async function modelFiles({ catalog }: Session, runId: string, metrics: readonly LoggedMetric[]): Promise<FileText[]> {
  const files: FileText[] = []
  for (const [modelId, points] of Map.groupBy(metrics, ({ modelId }) => modelId)) {
    if (modelId === undefined) continue
    const found = await catalog.model(modelId)
    if (found === undefined) throw noModel(modelId)
    const pathOf = ({ key }: LoggedMetric): string => join(found.folder, METRICS, key)
    files.push(...linesByFile(points, pathOf, (point) => printModelLine(toModelPoint(point, runId))))
  }
  return files
}

function toModelPoint({ timestampMs, value, step, datasetName, datasetDigest }: LoggedMetric, runId: string) {
  return { timestampMs, value, step, runId, datasetName, datasetDigest }
}

export async function deleteTag(session: Session, runId: string, key: string): Promise<void> {
  const { folder, run } = await openActiveRun(session, runId)
  if (!run.data.tags.some((tag) => tag.key === key)) throw noRunTag(runId, key)
  await session.driver.remove(join(folder, TAGS, key))
}

const LOGGED_MODELS_TAG = 'mlflow.log-model.history'

/** Appends one JSON object to the array in tag `mlflow.log-model.history`. */
export async function recordLoggedModel(session: Session, runId: string, modelJson: string): Promise<void> {
  const { folder, run } = await openActiveRun(session, runId)
  const before = run.data.tags.find(({ key }) => key === LOGGED_MODELS_TAG)?.value ?? '[]'
  const history = JSON.parse(before) as unknown[]
  const value = JSON.stringify([...history, JSON.parse(modelJson) as unknown])
  await session.driver.write(folder, keyedFiles(folder, TAGS, [{ key: LOGGED_MODELS_TAG, value }]))
}
