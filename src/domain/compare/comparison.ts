import type { RunBlock } from '../runTable.ts'

/** What a row's key is a key of, in the order in which they are shown. */
export const ROW_GROUPS = ['params', 'metrics', 'tags', 'datasets', 'attributes'] as const
export type RowGroup = (typeof ROW_GROUPS)[number]

/** What a row's numbers count. */
export type RowUnit = 'plain' | 'duration' | 'time'

/** One number or text per run, in the order of the runs; `undefined` where a run has none, which NaN and `''` are not. */
export type RowContent =
  | { readonly kind: 'numbers'; readonly unit: RowUnit; readonly values: readonly (number | undefined)[] }
  | { readonly kind: 'texts'; readonly values: readonly (string | undefined)[] }

export type RowStat = 'last' | 'min' | 'max'

/** One thing that runs are compared in. */
export interface CompareRow {
  /** Distinct in a comparison. */
  readonly id: string
  readonly group: RowGroup
  /** As logged; for an attribute, what it is called. */
  readonly key: string
  /** Which of a metric's values: the latest, or an extreme of its history. */
  readonly stat: RowStat | undefined
  readonly content: RowContent
  /** True when not all runs have the same, having none included. */
  readonly differs: boolean
  /** Runs that have a value which is not here: `isComing` while it is still being read. */
  readonly unread?: { readonly runs: ReadonlySet<number>; readonly isComing: boolean }
}

/** A run's place in a table. */
export interface RunPlace {
  readonly block: RunBlock
  /** Within the block. */
  readonly row: number
}

/** A row of numbers, one per run; `stat` is of metrics. */
export function numberRow(
  group: RowGroup,
  key: string,
  unit: RowUnit,
  values: readonly (number | undefined)[],
  stat?: RowStat,
): CompareRow {
  return { ...named(group, key, stat), content: { kind: 'numbers', unit, values }, differs: !areEqual(values) }
}

/** A row of texts, one per run. */
export function textRow(group: RowGroup, key: string, values: readonly (string | undefined)[]): CompareRow {
  return { ...named(group, key, undefined), content: { kind: 'texts', values }, differs: !areEqual(values) }
}

/** Whether any of the runs has something in a row. */
export function hasValue({ content }: CompareRow): boolean {
  return content.values.some((value) => value !== undefined)
}

function named(
  group: RowGroup,
  key: string,
  stat: RowStat | undefined,
): Pick<CompareRow, 'id' | 'group' | 'key' | 'stat'> {
  // A space cannot end an id without a stat: `metrics.a min` may be a key, `metrics.a min last` is its row.
  return { id: stat === undefined ? `${group}.${key}` : `${group}.${key} ${stat}`, group, key, stat }
}

/** NaN equals NaN here: the runs do not differ in it. −0 and 0 are one number. */
function areEqual(values: readonly (number | string | undefined)[]): boolean {
  const [first] = values
  return values.every((value) => value === first || (Number.isNaN(value) && Number.isNaN(first)))
}
