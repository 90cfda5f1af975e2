import { isoTime } from '../../lib/formatTime.ts'
import type { PlainTable } from '../../lib/printTable.ts'
import type { ChartSeries } from './chartSeries.ts'

/** Rows that are made at once. */
const SLICE = 20_000

/**
 * Every point of a chart's series, drawn or not, as other programs read it: times in UTC, values with all digits. In slices,
 * each a table with the same columns, because millions of rows at once are more than a page can hold.
 */
export function* seriesTables(metricKey: string, series: readonly ChartSeries[]): Generator<PlainTable> {
  const columns = ['run', 'run_id', 'metric', 'step', 'time', 'value']
  yield { columns, rows: [] }
  for (const { id, name, series: points } of series) {
    for (let from = 0; from < points.steps.length; from += SLICE) {
      const steps = points.steps.subarray(from, from + SLICE)
      const row = (step: number, at: number) => {
        const timeMs = points.timestampsMs[from + at] ?? 0
        return [name, id, metricKey, step, isoTime(timeMs), points.values[from + at]]
      }
      yield { columns, rows: Array.from(steps, row) }
    }
  }
}
