import { printColumnField } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'

/** How the server orders runs when nobody asks: newest first. */
const SERVER_ORDER: readonly RunOrder[] = [{ field: { kind: 'attributes', key: 'start_time' }, descending: true }]

/** A column's part in the order. */
export interface OrderPart {
  readonly direction: 'ascending' | 'descending'
  /** 1 decides first; `undefined` when it is the only one. */
  readonly rank: number | undefined
}

/** How runs are ordered by a column; `undefined` when they are not. No order is the server's. */
export function orderPart(order: readonly RunOrder[], field: ColumnField): OrderPart | undefined {
  const shown = order.length === 0 ? SERVER_ORDER : order
  const index = indexOf(shown, field)
  const key = shown[index]
  if (key === undefined) return undefined
  return {
    direction: key.descending ? 'descending' : 'ascending',
    rank: shown.length > 1 ? index + 1 : undefined,
  }
}

/**
 * The order after a click on a column: numbers start with the largest and texts with the first; the second click turns
 * it round; the third goes back to the server's order. With Shift the column joins the others, turns round, and leaves.
 */
export function nextOrder(
  order: readonly RunOrder[],
  field: ColumnField,
  { isNumeric, isAdding }: { readonly isNumeric: boolean; readonly isAdding: boolean },
): readonly RunOrder[] {
  const first = { field, descending: isNumeric }
  if (isAdding) return toggledIn(order, first)
  // What the server does by itself is shown as an order, so a click on it turns it round.
  const isAlone = order.length <= 1 && orderPart(order, field) !== undefined
  return isAlone ? toggledIn(order.length === 0 ? SERVER_ORDER : order, first) : [first]
}

function toggledIn(order: readonly RunOrder[], first: RunOrder): readonly RunOrder[] {
  const index = indexOf(order, first.field)
  const now = order[index]
  if (now === undefined) return [...order, first]
  if (now.descending !== first.descending) return order.toSpliced(index, 1)
  return order.with(index, { ...now, descending: !now.descending })
}

function indexOf(order: readonly RunOrder[], field: ColumnField): number {
  const id = printColumnField(field)
  return order.findIndex((key) => printColumnField(key.field) === id)
}
