import { HistoryFold, summarizeHistory } from '../domain/historySummary.ts'
import type { HistorySummary } from '../domain/historySummary.ts'
import type { MetricSeries } from '../domain/series/metricSeries.ts'
import { MlflowError } from '../domain/trackingError.ts'
import type { HistoryPart, HistorySource } from './historySource.ts'
import type { SummaryRun, SummaryWish } from './historySummaries.ts'

interface Answers {
  readonly onSummary: (run: SummaryRun, summary: HistorySummary) => void
  readonly onFailure: (run: SummaryRun, error: Error) => void
}

/** Of one answer, so that it stays small; a run that logged more is read page by page when its numbers are wanted. */
const POINTS_PER_ANSWER = 50_000
const FEWEST_STEPS = 200
/** The server's own limit. */
const MOST_STEPS = 2500

/**
 * Summarises the histories of at most `MOST_SAMPLED_RUNS` runs: those that are kept here, the others from one sampled
 * answer, and page by page those of which that was not all.
 * @returns how many points came.
 * @throws TrackingError when the server cannot be asked, and the signal's reason. What is about one run goes to `onFailure`.
 */
export async function summarizeRuns(
  source: HistorySource,
  { key, steps, isExact, runs }: SummaryWish,
  signal: AbortSignal,
  { onSummary, onFailure }: Answers,
): Promise<number> {
  const open = new Map(runs.map((run) => [run.runId, run]))
  const samples = new Map<string, MetricSeries>()
  let points = 0
  const take = (parts: readonly HistoryPart[]): void => {
    signal.throwIfAborted()
    for (const { runId, series, complete } of parts) {
      const run = open.get(runId)
      if (run === undefined) continue
      points += series.steps.length
      if (complete) open.delete(runId)
      else samples.set(runId, series)
      if (complete || !isExact) onSummary(run, summarizeHistory(series, steps, complete))
    }
  }
  for await (const parts of source.kept(runs, key, signal)) take(parts)
  if (open.size > 0) {
    const maxSteps = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, Math.floor(POINTS_PER_ANSWER / open.size)))
    try {
      for await (const parts of source.samples({ runs: [...open.values()], key, maxSteps }, signal)) take(parts)
    } catch (error) {
      // Servers before 2.3 have no samples.
      if (!isAboutTheCall(error)) throw error
    }
  }
  for (const run of open.values()) {
    const sample = samples.get(run.runId)
    if (!isExact && sample !== undefined) continue
    const fold = new HistoryFold(steps)
    try {
      for await (const page of source.pages(run, key, signal)) {
        signal.throwIfAborted()
        points += page.steps.length
        fold.add(page)
      }
      onSummary(run, fold.finish(true, sample))
    } catch (error) {
      if (!isAboutTheCall(error)) throw error
      onFailure(run, error)
    }
  }
  return points
}

/** Whether others can still be asked for. */
function isAboutTheCall(error: unknown): error is MlflowError {
  return error instanceof MlflowError && error.status < 500
}
