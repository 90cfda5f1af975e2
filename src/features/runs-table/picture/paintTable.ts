import { DEFAULT_TABLE } from '../../../domain/tableSettings.ts'
import { blockAt } from '../../../domain/runTable.ts'
import type { RunTable } from '../../../domain/runTable.ts'
import { arrangeColumns } from '../arrangeColumns.ts'
import { orderPart } from '../nextOrder.ts'
import { drawnWidth } from '../drawnWidth.ts'
import { prepareColumns } from '../gridColumns.ts'
import headerClasses from '../HeaderCell.module.css'
import { columnEdges, countSticky, placeColumns } from '../placeColumns.ts'
import type { PlacedColumn } from '../placeColumns.ts'
import { ROW_PX } from '../rowHeight.ts'
import classes from '../RunsGrid.module.css'
import { element } from './element.ts'
import { paintBox, paintCell } from './paintCell.ts'

/** The room of a picture, in pixels. */
interface PictureSize {
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * What `RunsGrid` shows of a table before somebody has arranged or touched anything, without React: for the moment until that
 * is there. A picture, of which nothing can be pressed.
 * @param nowMs the present, in milliseconds since the epoch.
 */
export function paintTable(table: RunTable, { widthPx, heightPx }: PictureSize, nowMs: number): HTMLElement {
  const { columns, pinnedCount } = arrangeColumns(prepareColumns(table), DEFAULT_TABLE, undefined)
  const edges = columnEdges(columns, DEFAULT_TABLE.widths)
  const inSight = [...columns.keys()].filter((index) => (edges[index] ?? 0) < widthPx)
  const placed = placeColumns(columns, countSticky(edges, pinnedCount, widthPx), edges, inSight)
  const rowCount = Math.min(table.size, Math.ceil(heightPx / ROW_PX))
  const canvas = element('div', classes.canvas, {}, element('div', classes.header, {}, ...placed.map(paintHeader)))
  for (let row = 0; row < rowCount; row += 1) canvas.append(paintRow(table, row, placed, nowMs))
  canvas.style.height = `${ROW_PX * (table.size + 1)}px`
  canvas.style.width = `${edges.at(-1) ?? 0}px`
  canvas.style.setProperty('--drawn', `${drawnWidth(edges[(placed.at(-1)?.index ?? -1) + 1] ?? 0)}px`)
  return element('div', classes.grid, {}, canvas)
}

/** As `RunRow`. */
function paintRow(table: RunTable, row: number, placed: readonly PlacedColumn[], nowMs: number): HTMLElement {
  const block = blockAt(table, row)
  const cells = placed.map((each) => paintCell(block, row - block.firstRow, each, nowMs))
  const line = element('div', classes.row, {}, ...cells)
  line.style.transform = `translateY(${ROW_PX * (row + 1)}px)`
  return line
}

/** As `HeaderCell` and `SelectHeader`. */
function paintHeader({ column, isPinned, isLastPinned, style }: PlacedColumn): HTMLElement {
  const { field } = column
  const part = field.kind === 'select' ? undefined : orderPart([], field)
  const marks = {
    pin: isPinned || undefined,
    'last-pinned': isLastPinned || undefined,
    select: field.kind === 'select' || undefined,
    name: column.id === 'attributes.run_name' || undefined,
    numeric: column.isNumeric || undefined,
  }
  const cell = element(
    'div',
    headerClasses.cell,
    marks,
    field.kind === 'select' ? paintBox() : paintLabel(column, part !== undefined),
  )
  if (part !== undefined) cell.ariaSort = part.direction
  Object.assign(cell.style, { left: `${style.left}px`, width: `${style.width}px` })
  return cell
}

function paintLabel({ label, kindWord }: PlacedColumn['column'], isOrdered: boolean): HTMLElement {
  const parts: Element[] = [element('span', headerClasses.label, {}, label)]
  if (kindWord !== undefined) parts.push(element('span', headerClasses.kind, {}, kindWord))
  if (isOrdered) parts.push(paintArrow())
  return element('button', headerClasses.button, {}, ...parts)
}

const SVG = 'http://www.w3.org/2000/svg'

/** The icon of `HeaderCell` for what is ordered from the largest down, as the server orders where nobody has said how. */
function paintArrow(): Element {
  const arrow = document.createElementNS(SVG, 'svg')
  const look = { width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }
  const ends = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  for (const [name, value] of Object.entries({ ...look, ...ends })) arrow.setAttribute(name, String(value))
  arrow.setAttribute('class', `lucide ${headerClasses.arrow}`)
  for (const line of ['M12 5v14', 'm19 12-7 7-7-7']) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', line)
    arrow.append(path)
  }
  return arrow
}
