import { numberRow } from './comparison.ts'
import type { CompareRow } from './comparison.ts'
import type { MetricExtremes } from './extremes.ts'
import type { Direction } from '../metricDirection.ts'

/** Above the last values of every metric whose good end somebody knows: the best ones, as far as histories were read. */
export function withBestRows(
  rows: readonly CompareRow[],
  runIds: readonly string[],
  known: ReadonlyMap<string, MetricExtremes>,
  directionOf: (row: CompareRow) => Direction | undefined,
): readonly CompareRow[] {
  return rows.flatMap((row) => {
    const direction = row.stat === 'last' ? directionOf(row) : undefined
    return direction === undefined ? [row] : [bestRow(row, runIds, known.get(row.key), direction), row]
  })
}

function bestRow(
  last: CompareRow,
  runIds: readonly string[],
  extremes: MetricExtremes | undefined,
  direction: Direction,
): CompareRow {
  const stat = direction === 'lower' ? 'min' : 'max'
  const values = runIds.map((runId, run) =>
    last.content.values[run] === undefined ? undefined : extremes?.byRun.get(runId)?.[stat],
  )
  const unread = new Set(
    values.flatMap((value, run) => (value === undefined && last.content.values[run] !== undefined ? [run] : [])),
  )
  const row = numberRow('metrics', last.key, 'plain', values, stat)
  if (unread.size === 0) return row
  // Until all is read nobody knows; most rows differ as their last values do, and would come and go otherwise.
  return { ...row, differs: last.differs, unread: { runs: unread, isComing: extremes === undefined } }
}
