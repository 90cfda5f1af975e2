import type { DatasetInput, DatasetSummary, ModelOutput } from '../../domain/run.ts'
import { valueOf } from '../../domain/tag.ts'
import { md5 } from '../../lib/md5.ts'
import { cleanDatasetInputs } from '../rules/inputs.ts'
import { LIMIT } from '../rules/limits.ts'
import { checkRunId } from '../rules/names.ts'
import { noModel } from '../rules/refusals.ts'
import type { RunInputsUpdate } from '../trackingStore.ts'
import type { FileText } from './folderDriver.ts'
import { DATASETS, INPUTS, isName, join, META, OUTPUTS } from './layout.ts'
import { printMeta } from './metaYaml.ts'
import type { Meta } from './metaYaml.ts'
import { openActiveRun } from './session.ts'
import type { Session } from './session.ts'

export async function logInputs(session: Session, runId: string, update: RunInputsUpdate): Promise<void> {
  checkRunId(runId)
  const datasets = cleanDatasetInputs(update.datasets)
  const { owner, folder } = await openActiveRun(session, runId)
  await writeNew(
    session,
    folder,
    datasets.map(({ dataset }) => ({
      path: join(owner.folder, DATASETS, datasetId(dataset), META),
      text: printMeta({
        digest: dataset.digest,
        name: dataset.name,
        profile: dataset.profile ?? null,
        schema: dataset.schema ?? null,
        source: dataset.source,
        source_type: dataset.sourceType,
      }),
    })),
  )
  const input = (type: string, id: string, tags: Meta): FileText => ({
    path: join(folder, INPUTS, md5(id + runId), META),
    text: printMeta({ ...link(type, id, 'RUN'), tags }),
  })
  await writeNew(session, folder, [
    ...datasets.map(({ dataset, tags }) =>
      input('DATASET', datasetId(dataset), Object.fromEntries(tags.map(({ key, value }) => [key, value]))),
    ),
    ...update.modelIds.map((modelId) => input('MODEL', modelId, {})),
  ])
}

export async function logOutputs(session: Session, runId: string, models: readonly ModelOutput[]): Promise<void> {
  for (const { modelId } of models) if (!isName(modelId)) throw noModel(modelId)
  const { folder } = await openActiveRun(session, runId)
  const files = models.map(({ modelId, step }) => ({
    path: join(folder, OUTPUTS, modelId, META),
    text: printMeta({ ...link('RUN_OUTPUT', modelId, 'MODEL_OUTPUT'), step, tags: {} }),
  }))
  await writeNew(session, folder, files)
}

function datasetId({ name, digest }: DatasetInput['dataset']): string {
  return md5(name + digest)
}

/** MLflow names the source in both ends, and reads it from the wrong one. */
function link(sourceType: string, sourceId: string, destinationType: string): Meta {
  return {
    destination_id: sourceId,
    destination_type: destinationType,
    source_id: sourceId,
    source_type: sourceType,
  }
}

/** Leaves alone what is there: it says the same, or was there first. */
async function writeNew({ driver }: Session, scratch: string, files: readonly FileText[]): Promise<void> {
  const stamps = await driver.stamps(files.map(({ path }) => path))
  const missing = new Map(files.filter((_, index) => stamps[index] === undefined).map((file) => [file.path, file]))
  await driver.write(scratch, [...missing.values()])
}

export async function searchDatasets(
  { catalog }: Session,
  experimentIds: readonly string[],
): Promise<DatasetSummary[]> {
  const found = new Map<string, DatasetSummary>()
  for (const experimentId of new Set(experimentIds)) {
    const owner = await catalog.experiment(experimentId)
    for (const { inputs } of (await owner?.runs.all(catalog.access)) ?? []) {
      for (const { dataset, tags } of inputs.datasetInputs) {
        const { name, digest } = dataset
        const context = valueOf(tags, 'mlflow.data.context')
        found.set(JSON.stringify([experimentId, name, digest, context]), { experimentId, name, digest, context })
        if (found.size === LIMIT.datasetSummaries) return [...found.values()]
      }
    }
  }
  return [...found.values()]
}
