import type { TreeRow } from './prepareTree.ts'

/** Which row the keyboard is on. A note has the path of the directory it is about, so both are needed. */
export interface RowRef {
  readonly path: string
  readonly isNote: boolean
}

export function refOf(row: TreeRow): RowRef {
  return { path: row.path, isNote: row.kind === 'note' }
}

/** The index of `ref`; of its nearest visible ancestor when it is folded away or gone; else 0. */
export function currentRow(rows: readonly TreeRow[], ref: RowRef): number {
  let nearest = 0
  for (const [index, row] of rows.entries()) {
    const isNote = row.kind === 'note'
    if (row.path === ref.path && isNote === ref.isNote) return index
    if (!isNote && (row.path === ref.path || ref.path.startsWith(`${row.path}/`))) nearest = index
  }
  return nearest
}
