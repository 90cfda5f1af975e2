import { parseColumnField, printColumnField } from '../../domain/columnField.ts'
import type { RunsSearch } from '../../routes/runs.ts'

/** The part of the page's search that is computed here: its columns, and the order by them where that comes first. */
export function computedCall({ table, order }: Pick<RunsSearch, 'table' | 'order'>) {
  const ordered = order.map(({ field, descending }) => ({ field, column: printColumnField(field), descending }))
  const rest = ordered.findIndex(({ field }) => field.kind !== 'history')
  const computedOrder = rest === -1 ? ordered : ordered.slice(0, rest)
  const ids = new Set([...table.computed, ...computedOrder.map(({ column }) => column)])
  const computed = [...ids].flatMap((id) => {
    const field = parseColumnField(id)
    return field?.kind === 'history' ? [field] : []
  })
  return { computed, computedOrder: computedOrder.map(({ column, descending }) => ({ column, descending })) }
}
