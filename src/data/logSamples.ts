import type { ArtifactSource } from '../client/artifacts/upload.ts'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { SYSTEM_TAG } from '../domain/tag.ts'
import { MlflowError } from '../domain/trackingError.ts'
import type { SampleExperiment, SampleFile, SampleRun } from '../domain/samples/sampleRun.ts'
import { sampleWorkspace } from '../domain/samples/sampleWorkspace.ts'

interface LogSamplesOptions {
  readonly signal?: AbortSignal
  /** Called after every experiment and run: how much is there, 0…1. */
  readonly onProgress?: (share: number) => void
}

/** Runs that are logged at the same time: a server that commits several writes together is faster so. */
const AT_ONCE = 8
/** Points that are made at once: the page answers between two slices. One call takes so many. */
const SLICE = 1000

/**
 * Logs the sample workspace through the client's own calls, as a training program would. Names that are taken get a
 * number behind them. @throws what the client throws; what was logged before stays
 */
export async function logSamples(client: MlflowClient, { signal, onProgress }: LogSamplesOptions = {}): Promise<void> {
  const workspace = sampleWorkspace(Date.now())
  const total = workspace.reduce((sum, { runs }) => sum + 1 + runs.length, 0)
  let done = 0
  const step = (): void => onProgress?.((done += 1) / total)
  const jobs: (() => Promise<void>)[] = []
  const deleted: string[] = []
  for (const experiment of workspace) {
    const id = await createExperiment(client, experiment, signal)
    if (experiment.isDeleted === true) deleted.push(id)
    jobs.push(...experiment.runs.map((run) => () => logRun(client, id, run, undefined, signal).then(step)))
    step()
  }
  await inParallel(jobs, AT_ONCE)
  for (const id of deleted) await client.deleteExperiment(id, { signal })
}

async function createExperiment(
  client: MlflowClient,
  { name, tags }: SampleExperiment,
  signal: AbortSignal | undefined,
): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    try {
      return await client.createExperiment(copy === 1 ? name : `${name} (${copy})`, { tags, signal })
    } catch (error) {
      // A deleted experiment keeps its name.
      if (!(error instanceof MlflowError) || error.errorCode !== 'RESOURCE_ALREADY_EXISTS') throw error
    }
  }
}

async function logRun(
  client: MlflowClient,
  experimentId: string,
  run: SampleRun,
  parentRunId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { name: runName, startTimeMs, status, endTimeMs, params } = run
  const parent = parentRunId === undefined ? [] : [{ key: SYSTEM_TAG.parentRunId, value: parentRunId }]
  const created = await client.createRun(experimentId, { runName, startTimeMs, tags: [...run.tags, ...parent], signal })
  const { runId } = created.info
  await client.logBatch(runId, { params }, { signal })
  for (const metrics of slices(run.metrics(), SLICE)) await client.logBatch(runId, { metrics }, { signal })
  if (run.datasets !== undefined) await client.logInputs(runId, run.datasets, { signal })
  if (run.files !== undefined) await client.logArtifacts(runId, run.files().map(toSource), { signal })
  for (const child of run.children ?? []) await logRun(client, experimentId, child, runId, signal)
  if (endTimeMs !== undefined) await client.setTerminated(runId, { status, endTimeMs, signal })
  else if (status !== 'RUNNING') await client.updateRun(runId, { status, signal })
  if (run.isDeleted === true) await client.deleteRun(runId, { signal })
}

function toSource({ path, content }: SampleFile): ArtifactSource {
  return { path, content: new Blob([content]) }
}

function* slices<T>(items: Iterable<T>, length: number): Generator<T[], void> {
  let slice: T[] = []
  for (const item of items) {
    slice.push(item)
    if (slice.length < length) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

/** Does jobs in order, `width` of them at the same time; the first failure ends it. */
async function inParallel(jobs: readonly (() => Promise<void>)[], width: number): Promise<void> {
  const queue = jobs.values()
  const worker = async (): Promise<void> => {
    for (const job of queue) await job()
  }
  await Promise.all(Array.from({ length: width }, worker))
}
