import type { MlflowClient } from '../client/mlflowClient.ts'
import { runColumns } from '../domain/runColumns.ts'
import type { RunColumns } from '../domain/runColumns.ts'
import { Limiter } from '../lib/limiter.ts'
import { MlflowError } from '../domain/trackingError.ts'
import type { RunPageReader } from './runPageReader.ts'

/** A run that could not be had, and why. */
export interface MissingRun {
  readonly runId: string
  readonly error: MlflowError
}

export interface RunHunt {
  readonly client: MlflowClient
  readonly reader: RunPageReader
  readonly signal: AbortSignal
  /** Called with every wanted run once, some at a time; `isMoreAtHand` when others are here, too, and only have to be read. */
  readonly onFound: (columns: RunColumns, isMoreAtHand: boolean) => void
}

/** Runs per `runs/search`. */
const CHUNK = 100
/** Requests that are under way at a time. */
const PARALLEL = 5
/** The filter language has no escapes. */
const SAFE_ID = /^[\w-]+$/
/** Answers that are about the run and not about the server: such a run is missing, and the others may be had. */
const ABOUT_THE_RUN: ReadonlySet<number> = new Set([400, 403, 404])

/**
 * Reads runs by id, deleted ones too. They are searched for in `experimentIds`, a hundred at a time; one that is not found
 * is asked for by itself, which tells of its experiment, in which the others are then searched for.
 * @returns the runs that could not be had
 * @throws TrackingError when the server cannot be asked. POST `runs/search`, GET `runs/get`
 */
export async function findRuns(
  hunt: RunHunt,
  runIds: readonly string[],
  experimentIds: readonly string[],
): Promise<readonly MissingRun[]> {
  const searched = new Set(experimentIds)
  let rest = await searchRuns(hunt, runIds, [...searched])
  while (rest.length > 0) {
    const [first = '', ...others] = rest
    const answer = await getRun(hunt, first)
    const experimentId = 'columns' in answer ? (answer.columns.texts[answer.columns.experimentIds[0] ?? 0] ?? '') : ''
    if ('error' in answer || searched.has(experimentId)) {
      const answers = [answer, ...(await inParallel(others, (runId) => getRun(hunt, runId)))]
      return answers.filter((one) => 'error' in one)
    }
    searched.add(experimentId)
    rest = await searchRuns(hunt, others, [experimentId])
  }
  return []
}

/** @returns the ids that were not found */
async function searchRuns(
  { client, reader, signal, onFound }: RunHunt,
  runIds: readonly string[],
  experimentIds: readonly string[],
): Promise<readonly string[]> {
  const safe = runIds.filter((runId) => SAFE_ID.test(runId))
  if (experimentIds.length === 0 || safe.length === 0) return runIds
  const missed = new Set(runIds)
  const chunks = Array.from({ length: Math.ceil(safe.length / CHUNK) }, (_, index) =>
    safe.slice(index * CHUNK, (index + 1) * CHUNK),
  )
  const limiter = new Limiter(PARALLEL)
  let atHand = 0
  const searchChunk = async (chunk: readonly string[]): Promise<void> => {
    const filter = `attributes.run_id IN (${chunk.map((runId) => `'${runId}'`).join(', ')})`
    try {
      const options = { filter, viewType: 'ALL', maxResults: chunk.length, signal } as const
      // The next request does not wait for these runs to be read.
      const giveBack = await limiter.turn(signal)
      const bytes = await client.searchRunsBytes(experimentIds, options).finally(giveBack)
      atHand += 1
      const { columns } = await reader.read(bytes).finally(() => (atHand -= 1))
      signal.throwIfAborted()
      for (const runId of columns.runIds) missed.delete(runId)
      onFound(columns, atHand > 0)
    } catch (error) {
      // A server that does not know the filter, or one of the experiments, still knows the runs.
      if (!isAboutTheRun(error)) throw error
    }
  }
  await Promise.all(chunks.map(searchChunk))
  return runIds.filter((runId) => missed.has(runId))
}

async function getRun(
  { client, signal, onFound }: RunHunt,
  runId: string,
): Promise<MissingRun | { readonly columns: RunColumns }> {
  try {
    const columns = runColumns([await client.getRun(runId, { signal })])
    onFound(columns, false)
    return { columns }
  } catch (error) {
    if (!isAboutTheRun(error)) throw error
    return { runId, error }
  }
}

function isAboutTheRun(error: unknown): error is MlflowError {
  return error instanceof MlflowError && ABOUT_THE_RUN.has(error.status)
}

/** The answers in the order of `items`; the first failure is thrown. */
async function inParallel<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = []
  const queue = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) answers[index] = await ask(item)
  }
  await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, work))
  return answers
}
