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

/** As `valueWords` where there is little room. */
export function shortWords(column: ChartColumn, index: number): string {
  return column.kind === 'number' ? shortNumber(column, column.values[index] ?? Number.NaN) : valueWords(column, index)
}

/** As `numberWords` in four digits. */
export function shortNumber(column: Pick<ChartColumn, 'field'>, value: number): string {
  return column.field.kind === 'attributes' ? numberWords(column, value) : formatNumber(value)
}

/** A number of a column as people read it: times and durations as such. */
export function numberWords({ field }: Pick<ChartColumn, 'field'>, value: number): string {
  if (field.kind === 'attributes' && Number.isFinite(value)) {
    return field.key === 'start_time' ? formatAbsoluteTime(value) : formatDuration(value)
  }
  return preciseNumber(value)
}
