import type { RunOrder } from '../../domain/runOrder.ts'
import { attributeLabel } from './gridColumns.ts'

/** What a column that runs are ordered by is called: as its header. */
export function orderLabel({ field }: RunOrder): string {
  return field.kind === 'attributes' ? attributeLabel(field.key) : field.key
}
