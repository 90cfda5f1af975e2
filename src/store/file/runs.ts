import type { Run, RunInfo } from '../../domain/run.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import type { Tag } from '../../domain/tag.ts'
import { appendToUri } from '../rules/artifactUri.ts'
import { nameNewRun } from '../rules/names.ts'
import { newId } from '../rules/newId.ts'
import type { NewRun, RunUpdate } from '../trackingStore.ts'
import { openActiveExperiment, stageFields } from './experiments.ts'
import type { FileText } from './folderDriver.ts'
import { ARTIFACTS, join, META, METRICS, PARAMS, TAGS } from './layout.ts'
import { printMeta } from './metaYaml.ts'
import { newRunMeta, printStatus } from './runMeta.ts'
import { openActiveRun, openRun, writeMeta } from './session.ts'
import type { Session } from './session.ts'

export async function getRun(session: Session, runId: string): Promise<Run> {
  return (await openRun(session, runId)).run
}

/** The files of tags, or of params; of a key that comes twice the last. */
export function keyedFiles(folder: string, below: string, pairs: readonly Tag[]): FileText[] {
  const last = new Map(pairs.map((pair) => [pair.key, pair.value]))
  return [...last].map(([key, value]) => ({ path: join(folder, below, key), text: value }))
}

/** Makes a run; it is there from the moment that its `meta.yaml` is. */
export async function createRun(session: Session, run: NewRun): Promise<Run> {
  const { driver, catalog } = session
  const { owner, experiment } = await openActiveExperiment(session, run.experimentId)
  const { name, tags } = nameNewRun(run.runName, run.tags)
  const runId = newId()
  const folder = join(owner.folder, runId)
  const info: RunInfo = {
    runId,
    experimentId: experiment.experimentId,
    runName: name,
    status: 'RUNNING',
    startTimeMs: run.startTimeMs,
    endTimeMs: undefined,
    lifecycleStage: 'active',
    artifactUri: appendToUri(experiment.artifactLocation, runId, ARTIFACTS),
    userId: run.userId,
  }
  await driver.makeFolders([folder, ...[METRICS, PARAMS, ARTIFACTS, TAGS].map((name) => join(folder, name))])
  await driver.write(folder, keyedFiles(folder, TAGS, tags))
  await driver.write(folder, [{ path: join(folder, META), text: printMeta(newRunMeta(info)) }])
  catalog.place(runId, owner)
  owner.runs.touch(runId)
  return getRun(session, runId)
}

export async function updateRun(session: Session, runId: string, update: RunUpdate): Promise<RunInfo> {
  const open = await openActiveRun(session, runId)
  const name = update.runName ?? ''
  if (name !== '') {
    const tag = { key: SYSTEM_TAG.runName, value: name }
    await session.driver.write(open.folder, keyedFiles(open.folder, TAGS, [tag]))
  }
  await writeMeta(session, open.folder, {
    ...(update.status === undefined ? {} : { status: printStatus(update.status) }),
    ...(update.endTimeMs === undefined ? {} : { end_time: update.endTimeMs }),
    ...(name === '' ? {} : { run_name: name }),
  })
  return (await getRun(session, runId)).info
}

/** Deleting and restoring are allowed in either stage. */
export async function setRunStage(session: Session, runId: string, stage: 'active' | 'deleted'): Promise<void> {
  const { folder } = await openRun(session, runId)
  await writeMeta(session, folder, stageFields(stage, Date.now()))
}
