import { useMemo, useState } from 'react'
import { orderGroups } from '../../domain/orderGroups.ts'
import { flatItems, foldKey, groupItems, groupRows, treeItems } from '../../domain/rowItems.ts'
import type { RowItems } from '../../domain/rowItems.ts'
import type { HistoryLookup } from '../../domain/historySummary.ts'
import { parseRunField } from '../../domain/runField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { withMember } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { useSame } from '../../ui/useSame.ts'

/** The lines of the table, and what opens and closes them. */
export interface FoldedItems extends RowItems {
  readonly toggleFold: (index: number) => void
}

interface Ordered {
  readonly order: readonly RunOrder[]
  readonly nowMs: number
  /** Only where the runs are ordered by what is computed. */
  readonly histories: HistoryLookup | undefined
}

/** Nested runs are shown until somebody closes them, groups are closed until somebody opens them. */
export function useRowItems(
  table: RunTable,
  pinned: { readonly rows: Uint32Array; readonly pinnedCount: number },
  settings: TableSettings,
  { order, nowMs, histories }: Ordered,
): FoldedItems {
  const [toggled, setToggled] = useState<readonly string[]>([])
  const group = useSame(settings.group)
  const { isTree, groupMeasure: measure } = settings
  const fields = useMemo(() => group.flatMap((id) => parseRunField(id) ?? []), [group])
  const groups = useMemo(
    () => (isTree || fields.length === 0 ? undefined : groupRows(table, pinned, fields, nowMs)),
    [table, pinned, isTree, fields, nowMs],
  )
  const ordered = useMemo(
    () => groups && orderGroups(table, groups, { order, measure, fields, nowMs, histories }),
    [table, groups, order, measure, fields, nowMs, histories],
  )
  const made = useMemo(() => {
    const changed = new Set(toggled)
    if (isTree) return treeItems(table, pinned, changed)
    return ordered === undefined ? flatItems(pinned.rows) : groupItems(pinned, ordered, changed)
  }, [table, pinned, isTree, ordered, toggled])
  return {
    ...made,
    toggleFold: (index) => {
      const key = foldKey(table, made, index)
      setToggled((before) => withMember(before, key, !before.includes(key)))
    },
  }
}
