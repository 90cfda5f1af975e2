import { useMemo } from 'react'
import { findRows } from '../../domain/runFind.ts'
import { orderRows } from '../../domain/runOrder.ts'
import type { OrderAids, RunOrder } from '../../domain/runOrder.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { useSame } from '../../ui/useSame.ts'

/** Rows of a table, in order. */
interface RunRows {
  /** All of them. */
  readonly ordered: Uint32Array
  /** Those to show. */
  readonly found: Uint32Array
}

/**
 * The rows to show, in order: those that `find` finds (`findRows`). Without an order they stay as the server gave
 * them. Ordering and finding are remembered apart, so that typing does not order again.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function useRunRows(
  table: RunTable,
  { order, find }: { readonly order: readonly RunOrder[]; readonly find: string },
  nowMs: number,
  { histories, experimentNames }: OrderAids,
): RunRows {
  const keys = useSame(order)
  const ordered = useMemo(
    () => orderRows(table, keys, nowMs, { histories, experimentNames }),
    [table, keys, nowMs, histories, experimentNames],
  )
  const found = useMemo(() => findRows(table, ordered, find), [table, ordered, find])
  return { ordered, found }
}
