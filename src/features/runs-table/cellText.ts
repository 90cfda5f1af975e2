import { placeInRange } from '../../domain/columnRange.ts'
import { parseNumber, shortNumber } from '../../domain/paramNumber.ts'
import { noteLine } from '../../domain/experimentNote.ts'
import { mayBeInfinity } from '../../domain/loggedInfinity.ts'
import { experimentIdAt, metricAt, paramAt, sourceAt, tagAt, userAt } from '../../domain/runCells.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { datasetTitleAt } from '../../domain/columnValues.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { formatNumber, fullNumber } from '../../lib/formatNumber.ts'
import { formatCell } from './formatCell.ts'
import type { GridColumn } from './gridColumns.ts'
import { MISSING } from './textCell.ts'
import type { CellText } from './textCell.ts'
import { historyText } from './historyText.ts'

/**
 * What a run shows in a column, `undefined` where that is more than text. Most cells are text, and they are most of
 * what a scrolled frame costs, so that they are spared a component and an element of their own.
 * @param row within the block.
 */
export function cellText(block: RunBlock, row: number, column: GridColumn): CellText | undefined {
  const { field } = column
  switch (field.kind) {
    case 'metrics':
      return numberText(metricAt(block, field.key, row), column)
    case 'params': {
      const text = paramAt(block, field.key, row)
      const number = column.look === undefined || text === undefined ? undefined : parseNumber(text)
      return number === undefined ? loggedText(text) : { ...numberText(number, column), title: text ?? '' }
    }
    case 'tags': {
      const text = tagAt(block, field.key, row)
      return field.key === SYSTEM_TAG.note && text !== undefined ? noteText(text) : loggedText(text)
    }
    case 'attributes': {
      if (field.key === 'user_id') return plainText(userAt(block, row))
      if (field.key === 'experiment_id') {
        const experimentId = experimentIdAt(block, row)
        return plainText(column.names?.get(experimentId) ?? experimentId)
      }
      if (field.key !== 'source') return undefined
      const source = sourceAt(block, row)
      // The last part tells scripts apart; where they are is the same for most.
      return plainText(
        source,
        source?.split('/').findLast((part) => part !== ''),
      )
    }
    case 'datasets':
      return plainText(datasetTitleAt(block, field.key, row))
    case 'history':
      return historyText(block, row, { field, column }, numberText)
    case 'select':
      return undefined
    default:
      return assertNever(field)
  }
}

/** MLflow leaves an empty tag where a note was taken away. */
function noteText(note: string): CellText {
  return note.trim() === '' ? MISSING : { text: noteLine(note), title: note, tone: undefined }
}

function plainText(title: string | undefined, text = title): CellText {
  return title === undefined ? MISSING : { text: text ?? '', title, tone: undefined }
}

/** What was logged as text, and may be a number. */
function loggedText(text: string | undefined): CellText {
  return text === undefined ? MISSING : plainText(text, shortNumber(text))
}

/** A number in its column's format; all digits on hover. */
function numberText(value: number | undefined, { look, range }: GridColumn): CellText {
  if (value === undefined) return MISSING
  const isInfinite = mayBeInfinity(value)
  const isFinite = Number.isFinite(value) && !isInfinite
  const title = fullNumber(value)
  return {
    text: look === undefined ? formatNumber(value) : formatCell(value, look.format),
    title: isInfinite ? `${title}: the largest number there is, which MLflow’s databases hold for Infinity` : title,
    tone: isFinite ? undefined : 'notFinite',
    place: range === undefined || !isFinite ? undefined : placeInRange(value, range),
  }
}
