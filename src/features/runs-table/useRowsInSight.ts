import { useEffect } from 'react'
import type { DrawnRow } from './recycleRows.ts'
import type { TableModel } from './useTableModel.ts'

/** Who scrolls past rows does not want them. */
const REST_MS = 120

/** Tells which rows are in sight once scrolling rests. External system: what computes their histories. */
export function useRowsInSight({ lines, histories }: TableModel, drawn: readonly DrawnRow[]): void {
  const { onView } = histories
  const items =
    onView === undefined
      ? ''
      : drawn
          .flatMap(({ index }) => lines.items[index] ?? [])
          .sort((a, b) => a - b)
          .join()
  useEffect(() => {
    if (onView === undefined) return undefined
    const timer = setTimeout(
      () =>
        onView(
          items
            .split(',')
            .map(Number)
            .filter((row) => row >= 0),
        ),
      REST_MS,
    )
    return () => clearTimeout(timer)
  }, [onView, items])
}
