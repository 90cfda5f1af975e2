import type { RunField } from './runField.ts'

/** A run as charts draw it. */
export interface ChartedRun {
  readonly runId: string
  /** Its name, or the start of its id. */
  readonly name: string
  /** CSS, from `colorAt` or `runColor`. */
  readonly color: string
  /** True while more points may come. */
  readonly live: boolean
  /** Milliseconds since the epoch; NaN while unknown. */
  readonly endTimeMs: number
}

/** What a run has in a column: numbers for metrics and times (milliseconds), text for the rest; `undefined` for nothing. */
export type RunCell = number | string | undefined

/** Runs to draw, in this order, and what there is of them. */
export interface ChartedRuns {
  readonly runs: readonly ChartedRun[]
  /** Keys that at least one of the runs has, sorted by code point. */
  readonly metricKeys: readonly string[]
  readonly paramKeys: readonly string[]
  /** Without MLflow's own. */
  readonly tagKeys: readonly string[]
  /** What run `index` has in a column; of a metric its last value. */
  readonly cell: (index: number, field: RunField) => RunCell
}

/** The last value that run `index` logged under `key`; `undefined` when it did not log it. */
export function lastValue({ cell }: ChartedRuns, index: number, key: string): number | undefined {
  const value = cell(index, { kind: 'metrics', key })
  return typeof value === 'number' ? value : undefined
}

/** Those of the runs that `isWanted`, in their order. */
export function pickRuns(charted: ChartedRuns, isWanted: (run: ChartedRun) => boolean): ChartedRuns {
  const indices = charted.runs.flatMap((run, index) => (isWanted(run) ? [index] : []))
  if (indices.length === charted.runs.length) return charted
  return {
    ...charted,
    runs: indices.flatMap((index) => charted.runs[index] ?? []),
    cell: (index, field) => {
      const original = indices[index]
      return original === undefined ? undefined : charted.cell(original, field)
    },
  }
}

/** A version for `HistoryRun`: changes when the run goes on or logs another value; absent while the run is going. */
export function historyVersion(
  { live, endTimeMs }: Pick<ChartedRun, 'live' | 'endTimeMs'>,
  lastLogged: number,
): string | undefined {
  return live ? undefined : `${endTimeMs} ${lastLogged}`
}
