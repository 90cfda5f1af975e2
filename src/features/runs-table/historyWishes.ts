import { isCurrent } from '../../data/historySummaries.ts'
import type { HistorySummaries, SummaryRun, SummaryWish } from '../../data/historySummaries.ts'
import type { HistoryField } from '../../domain/columnField.ts'
import { isLive } from '../../domain/run.ts'
import { metricAt, statusAt } from '../../domain/runCells.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'

/** Of a metric, all that the columns show of its histories. */
export type WantedHistory = Pick<SummaryWish, 'key' | 'steps' | 'isExact'>

/** A run that is going may have logged more each time; it is read again as rarely as this. */
const LIVE_STALE_MS = 10_000

/** What has to be computed for some columns, a wish a metric. */
export function wantedHistories(fields: readonly HistoryField[]): readonly WantedHistory[] {
  return [...Map.groupBy(fields, ({ key }) => key)].map(([key, own]) => ({
    key,
    steps: [...new Set(own.flatMap((field) => (field.measure === 'at' ? [field.step] : [])))],
    isExact: own.some(({ measure }) => measure !== 'curve'),
  }))
}

/** A row's run, when it has logged the metric. */
function summaryRun(table: RunTable, tableRow: number, key: string, nowMs: number): SummaryRun | undefined {
  const block = blockAt(table, tableRow)
  const row = tableRow - block.firstRow
  const last = metricAt(block, key, row)
  if (last === undefined) return undefined
  const runId = block.columns.runIds[row] ?? ''
  if (isLive(statusAt(block, row))) {
    return { runId, version: undefined, stamp: `${last} ${Math.floor(nowMs / LIVE_STALE_MS)}` }
  }
  // As `historyVersion` has it, so that what charts have read is known here, and the other way round.
  const version = `${block.columns.endTimesMs[row]} ${last}`
  return { runId, version, stamp: version }
}

/** The rows' runs that have logged the metric. */
export function summaryRuns(table: RunTable, rows: Iterable<number>, key: string, nowMs: number): SummaryRun[] {
  const runs: SummaryRun[] = []
  for (const tableRow of rows) {
    const run = summaryRun(table, tableRow, key, nowMs)
    if (run !== undefined) runs.push(run)
  }
  return runs
}

/** Of how many runs all that is wanted has been computed. Runs that have logged none of the metrics do not count. */
export function countComputed(
  wishes: readonly SummaryWish[],
  { lookup, failed }: HistorySummaries,
): { readonly done: number; readonly total: number; readonly failed: number } {
  const open = new Map<string, boolean>()
  const lost = new Set<string>()
  for (const wish of wishes) {
    for (const { runId, stamp } of wish.runs) {
      const isDone = isCurrent(lookup.get(wish.key)?.get(runId), wish, stamp)
      open.set(runId, (open.get(runId) ?? true) && isDone)
      if (!isDone && failed.get(wish.key)?.has(runId) === true) lost.add(runId)
    }
  }
  let done = 0
  for (const isDone of open.values()) if (isDone) done += 1
  return { done, total: open.size, failed: lost.size }
}
