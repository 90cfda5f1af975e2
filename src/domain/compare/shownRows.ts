import { ROW_GROUPS } from './comparison.ts'
import type { CompareRow, RowGroup } from './comparison.ts'

/** A line of the table: the heading of a group, or one of its rows. */
export type ShownLine =
  | {
      readonly kind: 'group'
      readonly group: RowGroup
      /** Of all rows of the group that were found. */
      readonly differing: number
      readonly total: number
    }
  | { readonly kind: 'row'; readonly row: CompareRow }

export interface ShownRows {
  readonly lines: readonly ShownLine[]
  /** Rows that are left out because all runs are equal in them. */
  readonly hiddenEqual: number
  /** Rows that were found, shown or not. */
  readonly total: number
  readonly differing: number
}

/**
 * Which rows are shown: those with `find` in their key, upper and lower case being one, and of these all or only those
 * in which the runs differ. A group of which nothing was found has no heading; one whose rows are all hidden has.
 */
export function shownRows(rows: readonly CompareRow[], find: string, onlyDifferences: boolean): ShownRows {
  const wanted = find.trim().toLowerCase()
  const found = rows.filter(({ key }) => key.toLowerCase().includes(wanted))
  const lines = ROW_GROUPS.flatMap((group): readonly ShownLine[] => {
    const inGroup = found.filter((row) => row.group === group)
    if (inGroup.length === 0) return []
    const differing = inGroup.filter(({ differs }) => differs)
    const shown = onlyDifferences ? differing : inGroup
    const heading = { kind: 'group', group, differing: differing.length, total: inGroup.length } as const
    return [heading, ...shown.map((row) => ({ kind: 'row', row }) as const)]
  })
  const differing = found.filter(({ differs }) => differs).length
  return { lines, hiddenEqual: onlyDifferences ? found.length - differing : 0, total: found.length, differing }
}
