import { useMemo } from 'react'
import type { ExtremesSearch } from '../../data/metricExtremes.ts'
import { useMetricExtremes } from '../../data/metricExtremes.ts'
import { historyVersion } from '../../domain/chartedRun.ts'
import { withBestRows } from '../../domain/compare/bestRows.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { ComparedRun } from '../../domain/compare/comparedRun.ts'
import { isLive } from '../../domain/run.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'

/** The best values of metrics: shown or not, and how far their histories are read. */
export interface BestValues {
  readonly isShown: boolean
  /** Metrics that are read, and all whose good end is known. */
  readonly done: number
  readonly total: number
  readonly error: Error | undefined
}

/** So many histories are read without being asked for. */
const FEW_HISTORIES = 400
const NONE: readonly ExtremesSearch[] = []

/** `logged` with the best values above the last ones, where they are `wanted` or quick to have. */
export function useBestValues(
  logged: readonly CompareRow[],
  runs: readonly ComparedRun[],
  directionOf: CompareModel['directionOf'],
  wanted: boolean | undefined,
): { readonly rows: readonly CompareRow[]; readonly best: BestValues } {
  const searches = useMemo(() => searchesOf(logged, runs, directionOf), [logged, runs, directionOf])
  const histories = searches.reduce((count, search) => count + search.runs.length, 0)
  const isShown = wanted ?? histories <= FEW_HISTORIES
  const { data, error } = useMetricExtremes(isShown ? searches : NONE)
  const byMetric = data?.byMetric
  const rows = useMemo(() => {
    if (!isShown) return logged
    const runIds = runs.map(({ runId }) => runId)
    return withBestRows(logged, runIds, byMetric ?? new Map(), directionOf)
  }, [logged, runs, isShown, byMetric, directionOf])
  const best = { isShown, done: data?.done ?? 0, total: searches.length, error: error ?? undefined }
  return { rows, best }
}

function searchesOf(
  logged: readonly CompareRow[],
  runs: readonly ComparedRun[],
  directionOf: CompareModel['directionOf'],
): readonly ExtremesSearch[] {
  return logged.flatMap((row): readonly ExtremesSearch[] => {
    if (row.stat !== 'last' || directionOf(row) === undefined) return []
    const { values } = row.content
    const logging = runs.flatMap(({ runId, status, place: { block, row: at } }, run) => {
      const value = values[run]
      if (typeof value !== 'number') return []
      const endTimeMs = block.columns.endTimesMs[at] ?? Number.NaN
      return [{ runId, version: historyVersion({ live: isLive(status), endTimeMs }, value) }]
    })
    return [{ key: row.key, runs: logging }]
  })
}
