import type { RunOrder } from '../../domain/runOrder.ts'
import { fieldLabel } from './gridColumns.ts'
import { measureWord } from './historyMeasures.ts'

/** What a column that runs are ordered by is called: as its header. */
export function orderLabel({ field }: RunOrder): string {
  if (field.kind === 'history') return `${field.key} ${measureWord(field)}`
  return field.kind === 'datasets' ? field.key : fieldLabel(field)
}
