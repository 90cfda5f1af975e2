import { printColumnField, parseColumnField } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import { RUNS } from '../../domain/filter/language.ts'
import type { RunsSearch } from '../../routes/runs.ts'

/**
 * The part of the page's search that no server does: the columns that are computed here, and the order up to the last key by
 * which a server does not order, or orders otherwise. @param numericParams of the loaded runs.
 */
export function computedCall(
  { table, order }: Pick<RunsSearch, 'table' | 'order'>,
  numericParams: ReadonlySet<string>,
) {
  const ownOrder = order.slice(0, order.findLastIndex(({ field }) => isOwn(field, numericParams)) + 1)
  const ids = new Set([...table.computed, ...ownOrder.map(({ field }) => printColumnField(field))])
  const computed = [...ids].flatMap((id) => {
    const field = parseColumnField(id)
    return field?.kind === 'history' ? [field] : []
  })
  return { computed, ownOrder, numericParams }
}

function isOwn({ kind, key }: ColumnField, numericParams: ReadonlySet<string>): boolean {
  if (kind === 'attributes') return !RUNS.orderKeys.includes(key)
  return kind === 'history' || kind === 'datasets' || (kind === 'params' && numericParams.has(key))
}
