import type { HistoryField } from '../../domain/columnField.ts'
import { historyValue } from '../../domain/historySummary.ts'
import type { HistorySummary } from '../../domain/historySummary.ts'
import { summaryAt } from '../../domain/columnValues.ts'
import { metricAt } from '../../domain/runCells.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { formatInteger, fullNumber } from '../../lib/formatNumber.ts'
import type { GridColumn } from './gridColumns.ts'
import { MISSING, WAITING } from './textCell.ts'
import type { CellText } from './textCell.ts'

/** What a computed column shows of a run; a number of its own look is written by `write`. `undefined` for a curve. */
export function historyText(
  block: RunBlock,
  row: number,
  { field, column }: { readonly field: HistoryField; readonly column: GridColumn },
  write: (value: number, column: GridColumn) => CellText,
): CellText | undefined {
  const { summaries } = column
  if (metricAt(block, field.key, row) === undefined) return MISSING
  const summary = summaryAt(block, row, field.key, summaries?.lookup ?? new Map())
  const isThere = summary !== undefined && (field.measure === 'curve' || summary.isExact)
  if (!isThere || (field.measure === 'at' && !summary.at.has(field.step))) {
    const error = summaries?.failed.get(field.key)?.get(block.columns.runIds[row] ?? '')
    return error === undefined ? WAITING : { text: 'failed', title: error.message, tone: 'notFinite' }
  }
  if (field.measure === 'curve') return undefined
  const value = historyValue(summary, field)
  if (value === undefined) return { text: '–', title: whyNothing(summary, field), tone: 'missing' }
  if (field.measure === 'argmin' || field.measure === 'argmax') {
    return { text: formatInteger(value), title: titleOf(summary, field, value), tone: undefined }
  }
  return { ...write(value, column), title: titleOf(summary, field, value) }
}

function titleOf({ min, max, minStep, maxStep, at }: HistorySummary, field: HistoryField, value: number): string {
  const atStep = (step: number | undefined): string =>
    step === undefined || Number.isNaN(step) ? '' : ` at step ${formatInteger(step)}`
  switch (field.measure) {
    case 'min':
    case 'max':
      return fullNumber(value) + atStep(field.measure === 'min' ? minStep : maxStep)
    case 'argmin':
    case 'argmax':
      return `Step ${formatInteger(value)}: ${fullNumber(field.measure === 'argmin' ? min : max)}`
    case 'at': {
      const step = at.get(field.step)?.step
      return fullNumber(value) + atStep(step) + (step === field.step ? '' : ', the last one before')
    }
    case 'curve':
      return ''
    default:
      return assertNever(field)
  }
}

function whyNothing({ lastStep }: HistorySummary, field: HistoryField): string {
  if (field.measure !== 'at') return 'It never was a number'
  if (lastStep < field.step) return `The run ends at step ${formatInteger(lastStep)}`
  return 'The run begins at a later step'
}
