import type { HistoryLookup, HistorySummary } from '../domain/historySummary.ts'

/** A metric whose histories are to be summarised, and how well. */
export interface SummaryWish {
  readonly key: string
  /** At which the value is wanted. */
  readonly steps: readonly number[]
  /** False when only the curve is wanted, for which a sample will do. */
  readonly isExact: boolean
  /** In the order in which they are wanted. */
  readonly runs: readonly SummaryRun[]
}

/** A run that has logged the metric. */
export interface SummaryRun {
  readonly runId: string
  /** As in `HistoryRun`: absent while the run is going. */
  readonly version: string | undefined
  /** Another text whenever what was computed may be out of date. */
  readonly stamp: string
}

/** What was computed of a run, and of which state of it. */
export interface StampedSummary extends HistorySummary {
  readonly stamp: string
}

/** The summaries of a page. The maps grow while it reads; each publication is a new object around them. */
export interface HistorySummaries {
  readonly lookup: HistoryLookup
  /** Why a run's history could not be read, by metric key and run id. */
  readonly failed: ReadonlyMap<string, ReadonlyMap<string, Error>>
  /** More is on its way. */
  readonly isReading: boolean
  /** Why reading has stopped: not because of a run. */
  readonly error: Error | undefined
}

export const NO_SUMMARIES: HistorySummaries = {
  lookup: new Map(),
  failed: new Map(),
  isReading: false,
  error: undefined,
}

/** Whether what was computed of a run is all that is wanted, of the run as it is now. */
export function isCurrent(
  summary: HistorySummary | undefined,
  { steps, isExact }: Pick<SummaryWish, 'steps' | 'isExact'>,
  stamp: string,
): boolean {
  return (
    summary !== undefined &&
    (summary as StampedSummary).stamp === stamp &&
    (summary.isExact || !isExact) &&
    steps.every((step) => summary.at.has(step))
  )
}
