import { isoTime } from '../../lib/formatTime.ts'
import type { PlainTable } from '../../lib/printTable.ts'
import type { ChartSeries } from './chartSeries.ts'

/** Every point of a chart's series, drawn or not, as other programs read it: times in UTC, values with all digits. */
export function seriesTable(metricKey: string, series: readonly ChartSeries[]): PlainTable {
  return {
    columns: ['run', 'run_id', 'metric', 'step', 'time', 'value'],
    rows: series.flatMap(({ id, name, series: { steps, values, timestampsMs } }) =>
      Array.from(steps, (step, at) => [name, id, metricKey, step, isoTime(timestampsMs[at] ?? 0), values[at]]),
    ),
  }
}
