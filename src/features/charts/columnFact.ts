import type { ChartColumn } from '../../domain/chartColumn.ts'
import { formatDuration } from '../../lib/formatDuration.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { preciseNumber } from './describePoint.ts'
import { fieldLabel } from './fieldLabel.ts'

/** What run `index` has in a column: `lr 0.001`, `optimizer adamw`, `loss not logged`. */
export function columnFact(column: ChartColumn, index: number): string {
  return `${fieldLabel(column.field)} ${valueWords(column, index)}`
}

/** A value in a column as people read it. */
export function valueWords(column: ChartColumn, index: number): string {
  if (column.kind === 'category') return column.values[index] ?? 'not logged'
  return numberWords(column, column.values[index] ?? Number.NaN)
}

/** As `valueWords` where there is little room: numbers in four digits. */
export function shortWords(column: ChartColumn, index: number): string {
  const isPlain = column.kind === 'number' && column.field.kind !== 'attributes'
  return isPlain ? formatNumber(column.values[index] ?? Number.NaN) : valueWords(column, index)
}

/** A number of a column as people read it: times and durations as such. */
export function numberWords({ field }: Pick<ChartColumn, 'field'>, value: number): string {
  if (field.kind === 'attributes' && Number.isFinite(value)) {
    return field.key === 'start_time' ? formatAbsoluteTime(value) : formatDuration(value)
  }
  return preciseNumber(value)
}
