import { useMemo } from 'react'
import { findRows } from '../../domain/runFind.ts'
import { orderRows } from '../../domain/runOrder.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import type { RunTable } from '../../domain/runTable.ts'

/**
 * The rows to show, in order: those whose name or id contains `find`. Without an order they stay as the server gave
 * them. Ordering and finding are remembered apart, so that typing does not order again.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function useRunRows(
  table: RunTable,
  { order, find }: { readonly order: RunOrder | undefined; readonly find: string },
  nowMs: number,
): Uint32Array {
  const ordered = useMemo(
    () => (order === undefined ? allRows(table.size) : orderRows(table, order, nowMs)),
    [table, order, nowMs],
  )
  return useMemo(() => findRows(table, ordered, find), [table, ordered, find])
}

function allRows(size: number): Uint32Array {
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) rows[row] = row
  return rows
}
