import { describeStatus } from '../describeStatus.ts'
import {
  datasetAt,
  durationMsAt,
  experimentIdAt,
  metricAt,
  paramAt,
  sourceAt,
  startTimeMsAt,
  statusAt,
  tagAt,
  userAt,
} from '../runCells.ts'
import type { RunBlock, RunTable } from '../runTable.ts'
import { SYSTEM_TAG } from '../tag.ts'

/** What a row's key is a key of, in the order in which they are shown. */
export const ROW_GROUPS = ['params', 'metrics', 'tags', 'datasets', 'attributes'] as const
export type RowGroup = (typeof ROW_GROUPS)[number]

/** What a row's numbers count. */
export type RowUnit = 'plain' | 'duration' | 'time'

/** One number or text per run, in the order of the runs; `undefined` where a run has none, which NaN and `''` are not. */
export type RowContent =
  | { readonly kind: 'numbers'; readonly unit: RowUnit; readonly values: readonly (number | undefined)[] }
  | { readonly kind: 'texts'; readonly values: readonly (string | undefined)[] }

/** One thing that runs are compared in. */
export interface CompareRow {
  /** Distinct in a comparison. */
  readonly id: string
  readonly group: RowGroup
  /** As logged; for an attribute, what it is called. */
  readonly key: string
  /** Which of a metric's values: the latest, or the extreme of its history. */
  readonly stat: 'last' | 'min' | 'max' | undefined
  readonly content: RowContent
  /** True when not all runs have the same, having none included. */
  readonly differs: boolean
}

/** A run's place in a table. */
export interface RunPlace {
  readonly block: RunBlock
  /** Within the block. */
  readonly row: number
}

type ReadText = (block: RunBlock, row: number) => string | undefined
type ReadNumber = (block: RunBlock, row: number) => number | undefined

/**
 * All that the runs at `places` can be compared in, group by group, keys by code point; keys that none of them has are
 * left out. `nowMs` is when running runs are measured; experiments are called by `experimentName`.
 */
export function compareRuns(
  table: RunTable,
  places: readonly RunPlace[],
  nowMs: number,
  experimentName: (experimentId: string) => string,
): readonly CompareRow[] {
  const texts = (group: RowGroup, key: string, read: ReadText): CompareRow => {
    const values = places.map(({ block, row }) => read(block, row))
    return { ...named(group, key), content: { kind: 'texts', values }, differs: !areEqual(values) }
  }
  const numbers = (group: RowGroup, key: string, unit: RowUnit, read: ReadNumber): CompareRow => {
    const values = places.map(({ block, row }) => read(block, row))
    return { ...named(group, key), content: { kind: 'numbers', unit, values }, differs: !areEqual(values) }
  }
  const datasetKeys = [...new Set(table.blocks.flatMap(({ columns }) => columns.datasets.keys))].sort()
  const rows = [
    ...table.paramKeys.map((key) => texts('params', key, (block, row) => paramAt(block, key, row))),
    ...table.metricKeys.map((key) => numbers('metrics', key, 'plain', (block, row) => metricAt(block, key, row))),
    ...table.tagKeys.map((key) => texts('tags', key, (block, row) => tagAt(block, key, row))),
    ...datasetKeys.map((key) => texts('datasets', key, (block, row) => datasetAt(block, key, row))),
    texts('attributes', 'Status', (block, row) => describeStatus(statusAt(block, row)).word),
    numbers('attributes', 'Started', 'time', startTimeMsAt),
    numbers('attributes', 'Duration', 'duration', (block, row) => durationMsAt(block, row, nowMs)),
    texts('attributes', 'Experiment', (block, row) => experimentName(experimentIdAt(block, row))),
    texts('attributes', 'User', userAt),
    texts('attributes', 'Source', sourceAt),
    texts('attributes', 'Git commit', (block, row) => tagAt(block, SYSTEM_TAG.gitCommit, row)),
    texts('attributes', 'Git branch', (block, row) => tagAt(block, SYSTEM_TAG.gitBranch, row)),
    texts('attributes', 'Parent run', (block, row) => tagAt(block, SYSTEM_TAG.parentRunId, row)),
    texts('attributes', 'Note', (block, row) => tagAt(block, SYSTEM_TAG.note, row)),
    texts('attributes', 'Run ID', (block, row) => block.columns.runIds[row]),
  ]
  return rows.filter(({ content }) => content.values.some((value) => value !== undefined))
}

function named(group: RowGroup, key: string): Pick<CompareRow, 'id' | 'group' | 'key' | 'stat'> {
  const stat = group === 'metrics' ? 'last' : undefined
  // A space cannot end an id without a stat: `metrics.a min` may be a key, `metrics.a min last` is its row.
  return { id: stat === undefined ? `${group}.${key}` : `${group}.${key} ${stat}`, group, key, stat }
}

/** NaN equals NaN here: the runs do not differ in it. −0 and 0 are one number. */
function areEqual(values: readonly (number | string | undefined)[]): boolean {
  const [first] = values
  return values.every((value) => value === first || (Number.isNaN(value) && Number.isNaN(first)))
}
