import { describeStatus } from '../../domain/describeStatus.ts'
import { groupLabel } from '../../domain/rowItems.ts'
import { colorAt, durationMsAt, nameAt, startTimeMsAt, statusAt } from '../../domain/runCells.ts'
import { parseRunField } from '../../domain/runField.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { formatDuration } from '../../lib/formatDuration.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { pageColor } from '../../ui/pageColor.ts'
import type { Paper } from '../../ui/usePrintedPage.ts'
import { cellText } from './cellText.ts'
import type { GridColumn } from './gridColumns.ts'
import { groupCell } from './groupCell.ts'
import css from './runsPaper.css?inline'
import { MISSING } from './textCell.ts'
import type { TableModel } from './useTableModel.ts'

/** More would be dozens of sheets; a file has them all. */
const MOST_LINES = 1000
/** What a sheet that lies on its side has room for, in the pixels of the columns on the screen. */
const SHEET_PX = 1270

/** The lines of the table as it is ordered and grouped, in as many of its columns as a sheet has room for. */
export function runsPaper(
  { table, lines, columns, experimentNames }: Pick<TableModel, 'table' | 'lines' | 'columns' | 'experimentNames'>,
  settings: Pick<TableSettings, 'group' | 'groupMeasure'>,
  rest: string,
): Paper {
  const written = columns.filter(({ field }) => field.kind !== 'select' && !isDrawing(field))
  const shown = written.slice(0, columnsThatFit(written))
  const count = lines.items.length
  const notes = [
    `printed ${formatAbsoluteTime(Date.now())} from ${location.href}`,
    rest,
    count > MOST_LINES ? `first ${formatInteger(MOST_LINES)} of ${formatInteger(count)} rows: Export has all` : '',
    shown.length < written.length
      ? `first ${shown.length} of ${formatInteger(written.length)} columns: hide or move columns to print others`
      : '',
  ]
  const paper = element('div')
  paper.className = 'runs'
  paper.append(
    element('h1', document.title.replace(/ · Runlens$/, '')),
    ...notes.flatMap((note) => (note === '' ? [] : [element('p', note)])),
  )
  const head = element('tr')
  head.append(...shown.map((column) => headCell(column)))
  const body = element('tbody')
  const fields = settings.group.flatMap((id) => parseRunField(id) ?? [])
  for (const [at, item] of lines.items.subarray(0, MOST_LINES).entries()) {
    const line = element('tr')
    const runs = lines.groups.at(-1 - item)
    if (runs === undefined) {
      const block = blockAt(table, item)
      line.append(...shown.map((column) => runCell(block, item - block.firstRow, column, lines.depths?.[at] ?? 0)))
    } else {
      const name = `${groupLabel(fields, runs, experimentNames)} · ${formatInteger(runs.rows.length)} ${runs.rows.length === 1 ? 'run' : 'runs'}`
      line.append(
        ...shown.map((column) =>
          isName(column)
            ? textCell('th', name, column)
            : textCell('th', groupCell(table, runs, column, settings.groupMeasure)?.text ?? '', column),
        ),
      )
    }
    body.append(line)
  }
  const thead = element('thead')
  thead.append(head)
  const grid = element('table')
  grid.append(thead, body)
  paper.append(grid)
  return { nodes: [paper], css }
}

function isDrawing(field: GridColumn['field']): boolean {
  return field.kind === 'history' && field.measure === 'curve'
}

/** At least the name and something of it. */
function columnsThatFit(columns: readonly GridColumn[]): number {
  let roomPx = SHEET_PX
  const over = columns.findIndex(({ width }) => (roomPx -= width) < 0)
  return over === -1 ? columns.length : Math.max(2, over)
}

function isName({ field }: GridColumn): boolean {
  return field.kind === 'attributes' && field.key === 'run_name'
}

function textCell(kind: 'th' | 'td', text: string, { isNumeric }: GridColumn): HTMLElement {
  const cell = element(kind, text)
  cell.toggleAttribute('data-numeric', isNumeric)
  return cell
}

function headCell(column: GridColumn): HTMLElement {
  const { label, kindWord } = column
  return textCell('th', kindWord === undefined ? label : `${label} ${kindWord}`, column)
}

function runCell(block: RunBlock, row: number, column: GridColumn, depth: number): HTMLElement {
  const cell = textCell('td', cellText(block, row, column)?.text ?? attributeText(block, row, column), column)
  if (!isName(column)) return cell
  cell.style.paddingInlineStart = `${4 + 12 * depth}px`
  const swatch = element('i')
  swatch.style.backgroundColor = pageColor(colorAt(block, row))
  cell.prepend(swatch)
  return cell
}

/** Of the attributes that are more than text on the screen. */
function attributeText(block: RunBlock, row: number, { field }: GridColumn): string {
  switch (field.key) {
    case 'run_name':
      return runTitle({ runName: nameAt(block, row) ?? '', runId: block.columns.runIds[row] ?? '' })
    case 'status':
      return describeStatus(statusAt(block, row)).word
    case 'start_time': {
      const timeMs = startTimeMsAt(block, row)
      return timeMs === undefined ? MISSING.text : formatAbsoluteTime(timeMs).replace(/ UTC.*$/, '')
    }
    case 'duration': {
      const durationMs = durationMsAt(block, row, Date.now())
      return durationMs === undefined ? MISSING.text : formatDuration(durationMs)
    }
    default:
      return MISSING.text
  }
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
