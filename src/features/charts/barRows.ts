import type { Statistic } from '../../domain/chartCard.ts'
import { lastValue } from '../../domain/chartedRun.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import type { PlainTable } from '../../lib/printTable.ts'
import { isDrawable } from '../../domain/series/drawable.ts'
import type { ChartSeries } from './chartSeries.ts'
import { stepText } from './describePoint.ts'
import { plural } from './summarizeChart.ts'

/** A run with one value of a metric. */
export interface BarRow {
  readonly id: string
  readonly name: string
  /** CSS. */
  readonly color: string
  readonly value: number
  /** Which of its values that is. */
  readonly when: string
}

/** The smallest, largest or last value of each series; NaN where a series has no number. */
export function barRows(series: readonly ChartSeries[], statistic: Statistic): readonly BarRow[] {
  return series.map(({ id, name, color, series: { values, steps, timestampsMs } }) => {
    const at = statistic === 'last' ? values.length - 1 : extremeAt(values, statistic === 'min')
    const when = `${stepText(steps[at] ?? 0)}, ${formatAbsoluteTime(timestampsMs[at] ?? 0)}`
    return { id, name, color, value: values[at] ?? Number.NaN, when }
  })
}

/** The last value of each run that has logged the metric, which needs no history. */
export function lastRows(charted: ChartedRuns, key: string): readonly BarRow[] {
  return charted.runs.flatMap((run, index) => {
    const value = lastValue(charted, index, key)
    return value === undefined ? [] : [{ ...run, id: run.runId, value, when: 'last value' }]
  })
}

/** The bars in a sentence: `12 runs from 0.1 (otter) to 0.9 (heron)`. */
export function barWords(rows: readonly BarRow[]): string {
  const finite = rows.filter(({ value }) => Number.isFinite(value)).toSorted((a, b) => a.value - b.value)
  const [first, last] = [finite[0], finite.at(-1)]
  const range =
    first === undefined || last === undefined
      ? ''
      : ` from ${fullNumber(first.value)} (${first.name}) to ${fullNumber(last.value)} (${last.name})`
  const odd = rows.length - finite.length
  return `${plural(rows.length, 'run')}${range}${odd === 0 ? '' : `, ${odd} without a number`}`
}

/** The bars for other programs. */
export function barTable(key: string, statistic: Statistic, rows: readonly BarRow[]): PlainTable {
  return {
    columns: ['run', 'run_id', `${statistic} of metrics.${key}`],
    rows: rows.map(({ name, id, value }) => [name, id, value]),
  }
}

function extremeAt(values: Float64Array, smallest: boolean): number {
  let best = -1
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number
    if (!isDrawable(value)) continue
    const known = values[best]
    if (known === undefined || (smallest ? value < known : value > known)) best = at
  }
  return best
}
