import { printRunField } from '../../domain/runField.ts'
import type { RunField } from '../../domain/runField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'

/** How the server orders runs when nobody asks: newest first. */
const SERVER_ORDER: RunOrder = { field: { kind: 'attributes', key: 'start_time' }, descending: true }

/** How a column is ordered by; `undefined` when it is another. No order is the server's. */
export function directionOf(order: RunOrder | undefined, field: RunField): 'ascending' | 'descending' | undefined {
  const shown = order ?? SERVER_ORDER
  if (printRunField(shown.field) !== printRunField(field)) return undefined
  return shown.descending ? 'descending' : 'ascending'
}

/**
 * The order after a click on a column: numbers start with the largest and texts with the first; the second click turns
 * it round; the third goes back to the server's order.
 */
export function nextOrder(order: RunOrder | undefined, field: RunField, isNumeric: boolean): RunOrder | undefined {
  const now = directionOf(order, field)
  const first = isNumeric ? 'descending' : 'ascending'
  if (now === undefined) return { field, descending: isNumeric }
  const isBack = now !== first
  return isBack ? undefined : { field, descending: !isNumeric }
}
