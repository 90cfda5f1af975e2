import type { NumberFormat } from '../../domain/tableSettings.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { formatNumber, fullNumber } from '../../lib/formatNumber.ts'

/** A column's number as its format says; what is no number stays a word. */
export function formatCell(value: number, format: NumberFormat): string {
  if (!Number.isFinite(value) || format === 'short') return formatNumber(value)
  switch (format) {
    case 'full':
      return fullNumber(value).replace(/^-/, '−')
    case 'exponent':
      return value.toExponential(3).replace('e+', 'e').replace(/^-/, '−')
    case 'percent':
      return `${formatNumber(value * 100)} %`
    case 'fixed':
      return value.toFixed(2).replace(/^-/, '−')
    default:
      return assertNever(format)
  }
}
