import { aggregateField } from '../../domain/aggregate.ts'
import type { Aggregate, GroupMeasure } from '../../domain/aggregate.ts'
import { columnReader } from '../../domain/columnReader.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import { statusWord } from '../../domain/describeStatus.ts'
import { noteLine } from '../../domain/experimentNote.ts'
import { shortNumber } from '../../domain/paramNumber.ts'
import type { RunGroup } from '../../domain/runGroups.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import { formatDuration } from '../../lib/formatDuration.ts'
import { formatInteger, formatNumber, fullNumber } from '../../lib/formatNumber.ts'
import { formatCell } from './formatCell.ts'
import type { GridColumn } from './gridColumns.ts'
import { MISSING, WAITING } from './textCell.ts'
import type { CellText } from './textCell.ts'

const NOTHING: CellText = { text: '', title: '', tone: undefined }

/** What has been computed stays with its group: scrolling must not compute it again. */
const known = new WeakMap<RunGroup, Map<string, CellText>>()

/** What `groupCell` has computed before. */
export function knownGroupCell(group: RunGroup, column: GridColumn, measure: GroupMeasure): CellText | undefined {
  return known.get(group)?.get(cellId(column, measure))
}

function cellId({ id, look }: GridColumn, measure: GroupMeasure): string {
  return `${measure} ${look?.format ?? ''} ${id}`
}

/**
 * What a group shows in a column: of numbers the measure, all of them on hover; of texts the one that all its runs have,
 * or how many there are. Nothing for the checkbox.
 */
export function groupCell(table: RunTable, group: RunGroup, column: GridColumn, measure: GroupMeasure): CellText {
  const { field } = column
  if (field.kind === 'select') return NOTHING
  // More of it is computed from moment to moment.
  if (field.kind === 'history') {
    return field.measure === 'curve' ? NOTHING : numberCell(table, group, field, column, measure)
  }
  const cells = known.get(group) ?? new Map<string, CellText>()
  known.set(group, cells)
  const id = cellId(column, measure)
  const before = cells.get(id)
  if (before !== undefined) return before
  const cell = column.isNumeric ? numberCell(table, group, field, column, measure) : textCell(table, group, field)
  cells.set(id, cell)
  return cell
}

function numberCell(
  table: RunTable,
  group: RunGroup,
  field: ColumnField,
  { look, summaries }: GridColumn,
  measure: GroupMeasure,
): CellText {
  if (field.kind === 'attributes' && field.key === 'start_time') return NOTHING
  const found = aggregateField(table, group.rows, field, Date.now(), summaries?.lookup)
  if (found === undefined) return field.kind === 'history' ? WAITING : MISSING
  const isTime = field.kind === 'attributes' && measure !== 'count'
  const value = found[measure]
  const format = isTime ? formatDuration : (number: number) => formatCell(number, look?.format ?? 'short')
  return {
    text: measure === 'count' ? formatInteger(value) : format(value),
    title:
      describe(found, isTime ? formatDuration : fullNumber) +
      (field.kind === 'history' ? ` (of ${formatInteger(group.rows.length)} runs)` : ''),
    tone: Number.isNaN(value) ? 'missing' : undefined,
  }
}

function describe({ count, mean, std, min, max }: Aggregate, format: (value: number) => string): string {
  const spread = Number.isNaN(std) ? 'none' : format(std)
  return `mean ${format(mean)}\nstd ${spread}\nmin ${format(min)}\nmax ${format(max)}\nof ${formatInteger(count)}`
}

function textCell(table: RunTable, group: RunGroup, field: ColumnField): CellText {
  const isStatus = field.kind === 'attributes' && field.key === 'status'
  const texts = new Set<string>()
  const read = columnReader(table, field, 0)
  for (const row of group.rows) {
    const value = read(row)
    if (value === undefined) continue
    const text = typeof value === 'number' ? formatNumber(value) : value
    texts.add(isStatus ? statusWord(text) : text)
  }
  const [only] = texts
  if (only === undefined) return MISSING
  const isNote = field.kind === 'tags' && field.key === SYSTEM_TAG.note
  if (texts.size === 1) return { text: isNote ? noteLine(only) : shortNumber(only), title: only, tone: undefined }
  const shown = [...texts].slice(0, 20).join('\n')
  return { text: `${formatInteger(texts.size)} values`, title: shown, tone: 'missing' }
}
