import { useMemo, useState } from 'react'
import { foldKey, rowsOfItem } from '../../domain/rowItems.ts'
import { selectRows, selectedPart } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import type { TableModel } from './useTableModel.ts'

/** Where a range begins, and whether it selects or takes out: what the last single click did. */
interface Anchor {
  readonly key: string
  readonly isSelected: boolean
}

/** What clicks and keys do to the selection. Lines are counted as they are shown; a group's line is all its runs. */
export function useRowSelection(
  { table, rows, lines }: Pick<TableModel, 'table' | 'rows' | 'lines'>,
  selection: RunSelection,
  onSelect: (selection: RunSelection) => void,
) {
  const [anchor, setAnchor] = useState<Anchor>()
  const part = useMemo(() => selectedPart(selection, table, rows), [selection, table, rows])
  const toggle = (index: number): void => {
    const own = rowsOfItem(lines, index)
    const isSelected = selectedPart(selection, table, own) !== 'all'
    setAnchor({ key: foldKey(table, lines, index), isSelected })
    onSelect(selectRows(selection, table, own, isSelected))
  }
  /** From the line that was clicked last, wherever the order has put it since, to this one. */
  const extend = (index: number): void => {
    const from = lines.items.findIndex((_item, at) => foldKey(table, lines, at) === anchor?.key)
    if (anchor === undefined || from === -1) {
      toggle(index)
      return
    }
    const start = Math.min(from, index)
    const range = Array.from({ length: Math.abs(from - index) + 1 }, (_, at) => start + at)
    // In between are runs that nobody looked for.
    const wanted = range.filter((at) => at === from || at === index || lines.frames?.[at] !== 1)
    const own = wanted.flatMap((at) => [...rowsOfItem(lines, at)])
    onSelect(selectRows(selection, table, own, anchor.isSelected))
  }
  const toggleAll = (): void => onSelect(selectRows(selection, table, rows, part !== 'all'))
  return { part, toggle, extend, toggleAll, selectAll: () => onSelect(selectRows(selection, table, rows, true)) }
}
