import { describeStatus } from '../../../domain/describeStatus.ts'
import { colorAt, durationMsAt, nameAt, startTimeMsAt, statusAt } from '../../../domain/runCells.ts'
import type { RunBlock } from '../../../domain/runTable.ts'
import { formatDuration } from '../../../lib/formatDuration.ts'
import { formatRelativeTime, isoTime } from '../../../lib/formatTime.ts'
import { splitName } from '../../../lib/splitName.ts'
import cutClasses from '../../../ui/CutName.module.css'
import boxClasses from '../../../ui/SelectBox.module.css'
import statusClasses from '../../../ui/Status.module.css'
import swatchClasses from '../../../ui/Swatch.module.css'
import { cellText } from '../cellText.ts'
import type { PlacedColumn } from '../placeColumns.ts'
import nameClasses from '../RunName.module.css'
import gridClasses from '../RunsGrid.module.css'
import { mayBeCut, SHORT_NAME } from '../textCell.ts'
import valueClasses from '../Values.module.css'
import { element } from './element.ts'

/** What `RunRow` draws in a column of a run that nobody has touched. `paintTable.test.tsx` holds both to be the same. */
export function paintCell(block: RunBlock, row: number, placed: PlacedColumn, nowMs: number): HTMLElement {
  const { column, isPinned, isLastPinned, cellStyle } = placed
  const text = cellText(block, row, column)
  const width = Number(cellStyle.width)
  const marks = {
    pin: isPinned || undefined,
    'last-pinned': isLastPinned || undefined,
    select: column.field.kind === 'select' || undefined,
    name: column.id === 'attributes.run_name' || undefined,
    numeric: column.isNumeric || undefined,
    quiet: column.isQuiet || undefined,
    text: text !== undefined || undefined,
    long: (text !== undefined && mayBeCut(text, column.isNumeric, width)) || undefined,
    tone: text?.tone,
  }
  const content = text?.text ?? paintContent(block, row, column.field.key, nowMs)
  const cell = element('div', gridClasses.cell, marks, content)
  Object.assign(cell.style, {
    left: `${cellStyle.left}px`,
    width: `${width}px`,
    marginLeft: `${cellStyle.marginLeft}px`,
  })
  return cell
}

/** As `RunCell`. */
function paintContent(block: RunBlock, row: number, key: string, nowMs: number): Node | string {
  switch (key) {
    case 'select':
      return paintBox()
    case 'run_name':
      return paintName(block, row)
    case 'status': {
      const { tone, word } = describeStatus(statusAt(block, row))
      return element('span', statusClasses.status, { tone }, element('span', statusClasses.dot, {}), word)
    }
    case 'start_time': {
      const timeMs = startTimeMsAt(block, row)
      if (timeMs === undefined) return paintMissing()
      const time = element('time', undefined, {}, formatRelativeTime(timeMs, nowMs))
      time.setAttribute('datetime', isoTime(timeMs) ?? '')
      return time
    }
    case 'duration': {
      const durationMs = durationMsAt(block, row, nowMs)
      return durationMs === undefined
        ? paintMissing()
        : element('span', valueClasses.text, {}, formatDuration(durationMs))
    }
    default:
      return ''
  }
}

/** As `SelectBox`. */
export function paintBox(): HTMLElement {
  const box = element('input', boxClasses.box, {})
  box.setAttribute('type', 'checkbox')
  return box
}

/** As `RunName`. */
function paintName(block: RunBlock, row: number): HTMLElement {
  const name = nameAt(block, row)
  const swatch = element('span', swatchClasses.swatch, {})
  swatch.style.backgroundColor = colorAt(block, row)
  return element(
    'a',
    nameClasses.link,
    { unnamed: name === undefined || undefined },
    element('span', nameClasses.eye, {}, swatch),
    element('span', nameClasses.name, {}, name === undefined ? (block.columns.runIds[row] ?? '') : paintText(name)),
  )
}

/** As `CutName` where that is cut. */
function paintText(name: string): HTMLElement | string {
  if (name.length <= SHORT_NAME) return name
  const pieces = splitName(name).map((piece) => element('span', undefined, {}, piece))
  return element('span', cutClasses.name, {}, ...pieces)
}

/** As `Missing`. */
function paintMissing(): HTMLElement {
  return element('span', valueClasses.missing, {}, '–')
}
