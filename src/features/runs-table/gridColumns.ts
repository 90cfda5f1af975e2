import type { HistorySummaries } from '../../data/historySummaries.ts'
import type { Extent } from '../../domain/series/extent.ts'
import { isSystemMetric } from '../../domain/metric.ts'
import { datasetTitleAt } from '../../domain/columnValues.ts'
import type { HistoryField } from '../../domain/columnField.ts'
import { paramAt, tagAt } from '../../domain/runCells.ts'
import { measureWord } from './historyMeasures.ts'
import { printColumnField } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import type { RunAttribute, RunField } from '../../domain/runField.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import type { ColumnLook } from '../../domain/tableSettings.ts'
import type { RunBlock, RunTable } from '../../domain/runTable.ts'

/** What a column shows: the checkbox of its run, or something of the run. */
export type GridField = ColumnField | { readonly kind: 'select'; readonly key: 'select' }

/** A column of the grid, before its place is known. */
export interface GridColumn {
  /** Distinct among all columns, the same for every experiment: `metrics.val/acc`. */
  readonly id: string
  readonly field: GridField
  readonly label: string
  /** What the label is, where a metric, a param or a tag share it: `param`. */
  readonly kindWord: string | undefined
  /** Aligned right, and ordered from the largest first. */
  readonly isNumeric: boolean
  /** In grey: not what runs are compared by. */
  readonly isQuiet: boolean
  /** Pixels, until somebody drags it. */
  readonly width: number
  /** What texts stand for, where the cell says that. */
  readonly names?: ReadonlyMap<string, string>
  /** Where the column is computed from them. */
  readonly summaries?: HistorySummaries
  /** Absent where numbers are plain. */
  readonly look?: ColumnLook
  /** Of the shown numbers, where they are drawn as well as written. */
  readonly range?: Extent | undefined
}

/** Checkbox and name: what a row is without them, nobody could tell. */
export const FIXED_COLUMNS = 2

const SELECT_COLUMN: GridColumn = {
  id: 'select',
  field: { kind: 'select', key: 'select' },
  label: '',
  kindWord: undefined,
  isNumeric: false,
  isQuiet: false,
  width: 36,
}

const ATTRIBUTE_COLUMNS: readonly GridColumn[] = [
  attribute('run_name', 'Run', 230),
  attribute('status', 'Status', 112),
  attribute('start_time', 'Started', 92),
  attribute('duration', 'Duration', 104),
  attribute('user_id', 'User', 92),
  attribute('source', 'Source', 116),
]

/** MLflow keeps the note of a run as a tag of its own; there is a column when some run has one. */
const NOTE_COLUMN: GridColumn = {
  id: `tags.${SYSTEM_TAG.note}`,
  field: { kind: 'tags', key: SYSTEM_TAG.note },
  label: 'Note',
  kindWord: undefined,
  isNumeric: false,
  isQuiet: true,
  width: 200,
}

const EXPERIMENT_COLUMN = attribute('experiment_id', 'Experiment', 168)

/** Names of experiments by their id. */
export type ExperimentNames = ReadonlyMap<string, string>

/** The columns with one for the experiment, after the first attributes; it shows names where they are known. */
export function withExperiments(columns: readonly GridColumn[], names: ExperimentNames): readonly GridColumn[] {
  return columns.toSpliced(FIXED_COLUMNS + 1, 0, { ...EXPERIMENT_COLUMN, names })
}

/** What the column of a field is called. */
export function fieldLabel(field: RunField): string {
  const columns = [...ATTRIBUTE_COLUMNS, EXPERIMENT_COLUMN, NOTE_COLUMN]
  return columns.find(({ id }) => id === printColumnField(field))?.label ?? field.key
}

/** Widths come from the texts, so that nothing needs to be laid out to be measured. Average advance of the UI face. */
const LABEL_CHARACTER_PX = 6.8
const TEXT_CHARACTER_PX = 7.2
const PADDING_PX = 22
const SORT_MARK_PX = 16
const NUMBER_WIDTH_PX = 92
/** Room for `−1.234e-300`: of a number that is cut off, nobody sees how large it is. */
const LONG_NUMBER_WIDTH_PX = 108
const NARROWEST_PX = 72
const WIDEST_PX = 240
/** Runs of the first page whose texts are looked at; a column must not change its width while more pages arrive. */
const SAMPLED_ROWS = 40

/**
 * Checkbox, name and status, the other attributes and the note, then every key that some run has: metrics, params, tags, datasets, each
 * sorted.
 * The machine's own metrics come last: runs are seldom compared by them.
 */
export function prepareColumns(table: RunTable): readonly GridColumn[] {
  const { metricKeys, paramKeys, tagKeys, datasetKeys, numericParams } = table
  const metrics = new Set(metricKeys)
  const params = new Set(paramKeys)
  const metric = (key: string) =>
    logged({ kind: 'metrics', key }, params.has(key) ? 'metric' : undefined, true, numberWidth(table, key))
  return [
    SELECT_COLUMN,
    ...ATTRIBUTE_COLUMNS,
    ...(table.blocks.some(({ tagSlots }) => tagSlots.has(SYSTEM_TAG.note)) ? [NOTE_COLUMN] : []),
    ...metricKeys.filter((key) => !isSystemMetric(key)).map(metric),
    ...paramKeys.map((key) =>
      logged(
        { kind: 'params', key },
        metrics.has(key) ? 'param' : undefined,
        numericParams.has(key),
        textWidth(
          table,
          (block) => block.paramSlots.has(key),
          (block, row) => paramAt(block, key, row),
        ),
      ),
    ),
    ...tagKeys.map((key) =>
      logged(
        { kind: 'tags', key },
        metrics.has(key) || params.has(key) ? 'tag' : undefined,
        false,
        textWidth(
          table,
          (block) => block.tagSlots.has(key),
          (block, row) => tagAt(block, key, row),
        ),
      ),
    ),
    ...datasetKeys.map((key) =>
      logged(
        { kind: 'datasets', key },
        'dataset',
        false,
        textWidth(
          table,
          ({ columns }) => columns.datasets.keys.includes(key),
          (block, row) => datasetTitleAt(block, key, row),
        ),
      ),
    ),
    ...metricKeys.filter(isSystemMetric).map(metric),
  ]
}

const MEASURE_WIDTH_PX = 104

/** The columns with those that are computed from a metric's histories, each behind that metric. */
export function withComputed(columns: readonly GridColumn[], fields: readonly HistoryField[]): readonly GridColumn[] {
  if (fields.length === 0) return columns
  const byKey = Map.groupBy(fields, ({ key }) => key)
  return columns.flatMap((column) => [
    column,
    ...(column.field.kind === 'metrics' ? (byKey.get(column.field.key) ?? []) : []).map((field): GridColumn => ({
      id: printColumnField(field),
      field,
      label: field.key,
      kindWord: measureWord(field),
      isNumeric: field.measure !== 'curve',
      isQuiet: false,
      width: Math.max(MEASURE_WIDTH_PX, Math.min(WIDEST_PX, labelWidth(field.key, measureWord(field)))),
    })),
  ])
}

function attribute(key: RunAttribute, label: string, width: number): GridColumn {
  const field = { kind: 'attributes', key } as const
  const isNumeric = key === 'start_time' || key === 'duration'
  return { id: printColumnField(field), field, label, kindWord: undefined, isNumeric, isQuiet: true, width }
}

function logged(
  field: Exclude<ColumnField, { kind: 'history' }>,
  kindWord: string | undefined,
  isNumeric: boolean,
  textPx: number,
): GridColumn {
  const width = Math.min(WIDEST_PX, Math.max(labelWidth(field.key, kindWord), Math.ceil(textPx), NARROWEST_PX))
  return { id: printColumnField(field), field, label: field.key, kindWord, isNumeric, isQuiet: !isNumeric, width }
}

function labelWidth(key: string, kindWord = ''): number {
  return Math.ceil((key.length + kindWord.length) * LABEL_CHARACTER_PX + PADDING_PX + SORT_MARK_PX)
}

/** Whether a number can be longer than `-1.234e-9`, which `NUMBER_WIDTH_PX` has room for. */
function isLong(value: number): boolean {
  if (value >= 0) return value < 1e-99 && value > 0
  return Number.isFinite(value) && (value > -1e-9 || value <= -1e100)
}

function numberWidth({ blocks }: RunTable, key: string): number {
  const block = blocks.find(({ metricSlots }) => metricSlots.has(key))
  const { starts, values } = block?.columns.metrics ?? { starts: [], values: new Float64Array() }
  const slot = block?.metricSlots.get(key) ?? 0
  const start = starts[slot] ?? 0
  const end = Math.min(starts[slot + 1] ?? 0, start + SAMPLED_ROWS)
  for (let cell = start; cell < end; cell += 1) if (isLong(values[cell] ?? 0)) return LONG_NUMBER_WIDTH_PX
  return NUMBER_WIDTH_PX
}

function textWidth(
  { blocks }: RunTable,
  has: (block: RunBlock) => boolean,
  textAt: (block: RunBlock, row: number) => string | undefined,
): number {
  const block = blocks.find(has)
  let longest = 0
  for (let row = 0; row < Math.min(SAMPLED_ROWS, block?.columns.size ?? 0); row += 1) {
    if (block !== undefined) longest = Math.max(longest, textAt(block, row)?.length ?? 0)
  }
  return longest * TEXT_CHARACTER_PX + PADDING_PX
}
