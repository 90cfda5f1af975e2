import { byName } from '../lib/byName.ts'
import { statusWord } from './describeStatus.ts'
import type { ChartedRuns, RunCell } from './chartedRun.ts'
import { parseNumber } from './paramNumber.ts'
import type { RunField } from './runField.ts'

/** One column over charted runs: a number each, or a category each. */
export type ChartColumn =
  | {
      readonly kind: 'number'
      readonly field: RunField
      /** NaN where the run has nothing, or NaN. Times and durations in milliseconds. */
      readonly values: Float64Array
    }
  | {
      readonly kind: 'category'
      readonly field: RunField
      /** `undefined` where the run has nothing. */
      readonly values: readonly (string | undefined)[]
      /** Every category once, in the order of people: `layer2` before `layer10`. */
      readonly categories: readonly string[]
    }

/** A column of charted runs: of numbers when every run that has anything has a number, as with most params. */
export function chartColumn({ runs, cell }: Pick<ChartedRuns, 'runs' | 'cell'>, field: RunField): ChartColumn {
  const cells = runs.map((_, index) => cell(index, field))
  const numbers = cells.map(numberIn)
  if (cells.every((value, index) => value === undefined || numbers[index] !== undefined)) {
    return { kind: 'number', field, values: Float64Array.from(numbers, (number) => number ?? Number.NaN) }
  }
  const values = runs.map((_, index) => cellText({ cell }, index, field))
  const categories = [...new Set(values.filter((value) => value !== undefined))].toSorted(byName)
  return { kind: 'category', field, values, categories }
}

function numberIn(cell: RunCell): number | undefined {
  return typeof cell === 'string' ? parseNumber(cell) : cell
}

/** What a run has in a column, as text; of its status the word that people read. */
export function cellText({ cell }: Pick<ChartedRuns, 'cell'>, index: number, field: RunField): string | undefined {
  const value = cell(index, field)
  if (value === undefined) return undefined
  return field.kind === 'attributes' && field.key === 'status' ? statusWord(String(value)) : String(value)
}

/** The columns worth a choice, what people care for most first: metrics, params, attributes, tags. */
export function chartFields({ metricKeys, paramKeys, tagKeys }: ChartedRuns): readonly RunField[] {
  return [
    ...metricKeys.map((key) => ({ kind: 'metrics', key }) as const),
    ...paramKeys.map((key) => ({ kind: 'params', key }) as const),
    ...(['duration', 'start_time', 'status', 'user_id', 'source', 'run_name'] as const).map(
      (key) => ({ kind: 'attributes', key }) as const,
    ),
    ...tagKeys.map((key) => ({ kind: 'tags', key }) as const),
  ]
}
