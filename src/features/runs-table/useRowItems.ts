import { useMemo, useState } from 'react'
import { flatItems, foldKey, groupItems, treeItems } from '../../domain/rowItems.ts'
import type { RowItems } from '../../domain/rowItems.ts'
import { parseRunField } from '../../domain/runField.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { withMember } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { useSame } from '../../ui/useSame.ts'

/** The lines of the table, and what opens and closes them. */
export interface FoldedItems extends RowItems {
  readonly toggleFold: (index: number) => void
}

/** Nested runs are shown until somebody closes them, groups are closed until somebody opens them. */
export function useRowItems(
  table: RunTable,
  pinned: { readonly rows: Uint32Array; readonly pinnedCount: number },
  settings: TableSettings,
  nowMs: number,
): FoldedItems {
  const [toggled, setToggled] = useState<readonly string[]>([])
  const group = useSame(settings.group)
  const { isTree } = settings
  const made = useMemo(() => {
    const changed = new Set(toggled)
    if (isTree) return treeItems(table, pinned, changed)
    const fields = group.flatMap((id) => parseRunField(id) ?? [])
    return fields.length === 0 ? flatItems(pinned.rows) : groupItems(table, pinned, { fields, open: changed, nowMs })
  }, [table, pinned, isTree, group, toggled, nowMs])
  return {
    ...made,
    toggleFold: (index) => {
      const key = foldKey(table, made, index)
      setToggled((before) => withMember(before, key, !before.includes(key)))
    },
  }
}
