import type { TreeRow } from './prepareTree.ts'

/** What a key press in the tree means. */
export type TreeAction =
  | { readonly do: 'move'; readonly index: number }
  | { readonly do: 'toggle' | 'open' | 'retry'; readonly path: string }

/**
 * The keys of the WAI-ARIA tree pattern. `active` is the index of the current row. `undefined`: the key is not ours.
 * A single character moves to the next row whose name starts with it.
 */
export function treeAction(rows: readonly TreeRow[], active: number, key: string): TreeAction | undefined {
  const row = rows[active]
  if (row === undefined) return undefined
  switch (key) {
    case 'ArrowDown':
      return move(rows, active + 1)
    case 'ArrowUp':
      return move(rows, active - 1)
    case 'Home':
      return move(rows, 0)
    case 'End':
      return move(rows, rows.length - 1)
    case 'ArrowRight':
      if (row.kind !== 'folder') return undefined
      return row.isOpen ? move(rows, active + 1) : { do: 'toggle', path: row.path }
    case 'ArrowLeft':
      if (row.kind === 'folder' && row.isOpen) return { do: 'toggle', path: row.path }
      return move(rows, parentIndex(rows, active))
    case 'Enter':
    case ' ':
      return activate(row)
    default:
      return key.length === 1 ? findByLetter(rows, active, key) : undefined
  }
}

function move(rows: readonly TreeRow[], index: number): TreeAction | undefined {
  return index >= 0 && index < rows.length ? { do: 'move', index } : undefined
}

/** The nearest row above that is less deep; -1 at the top level. */
function parentIndex(rows: readonly TreeRow[], active: number): number {
  const depth = rows[active]?.depth ?? 0
  return rows.slice(0, active).findLastIndex((row) => row.depth < depth)
}

/** What Enter, or a click, does to a row. */
export function activate(row: TreeRow): TreeAction | undefined {
  if (row.kind !== 'note') return { do: row.kind === 'folder' ? 'toggle' : 'open', path: row.path }
  return row.note === 'error' ? { do: 'retry', path: row.path } : undefined
}

function findByLetter(rows: readonly TreeRow[], active: number, letter: string): TreeAction | undefined {
  const starts = (row: TreeRow): boolean =>
    row.kind !== 'note' && row.name.toLowerCase().startsWith(letter.toLowerCase())
  const after = rows.findIndex((row, index) => index > active && starts(row))
  const index = after === -1 ? rows.findIndex(starts) : after
  return move(rows, index)
}
