import { useMemo, useState } from 'react'
import { selectRows, selectedPart } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'

/** Where a range begins, and whether it selects or takes out: what the last single click did. */
interface Anchor {
  readonly runId: string
  readonly isSelected: boolean
}

/** What clicks and keys do to the selection. Rows are indices of `rows`, the runs that are shown. */
export function useRowSelection(
  table: RunTable,
  rows: Uint32Array,
  selection: RunSelection,
  onSelect: (selection: RunSelection) => void,
) {
  const [anchor, setAnchor] = useState<Anchor>()
  const part = useMemo(() => selectedPart(selection, table, rows), [selection, table, rows])
  const runIdAt = (index: number): string => {
    const { columns, firstRow } = blockAt(table, rows[index] ?? 0)
    return columns.runIds[(rows[index] ?? 0) - firstRow] ?? ''
  }
  const toggle = (index: number): void => {
    const runId = runIdAt(index)
    const isSelected = !selection.has(runId)
    setAnchor({ runId, isSelected })
    onSelect(selectRows(selection, table, rows.subarray(index, index + 1), isSelected))
  }
  /** From the row that was clicked last, wherever the order has put it since, to this one. */
  const extend = (index: number): void => {
    const from = anchor === undefined ? -1 : rows.findIndex((_row, at) => runIdAt(at) === anchor.runId)
    if (anchor === undefined || from === -1) {
      toggle(index)
      return
    }
    const range = rows.subarray(Math.min(from, index), Math.max(from, index) + 1)
    onSelect(selectRows(selection, table, range, anchor.isSelected))
  }
  const toggleAll = (): void => onSelect(selectRows(selection, table, rows, part !== 'all'))
  return { part, toggle, extend, toggleAll, selectAll: () => onSelect(selectRows(selection, table, rows, true)) }
}
