import { useMemo, useState } from 'react'
import { orderGroups } from '../../domain/orderGroups.ts'
import { groupRows } from '../../domain/groupRows.ts'
import { flatItems, foldKey, groupItems, treeItems } from '../../domain/rowItems.ts'
import type { RowItems } from '../../domain/rowItems.ts'
import type { HistoryLookup } from '../../domain/historySummary.ts'
import { parseRunField } from '../../domain/runField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { withMember } from '../../domain/tableSettings.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { useRemember, useSeen } from '../../ui/seenPlaces.ts'
import { useSame } from '../../ui/useSame.ts'

/** The lines of the table, and what opens and closes them. */
export interface FoldedItems extends RowItems {
  readonly toggleFold: (index: number) => void
}

interface Ordered {
  /** All rows of the table, in order. */
  readonly ordered: Uint32Array
  readonly order: readonly RunOrder[]
  readonly nowMs: number
  /** Only where the runs are ordered by what is computed. */
  readonly histories: HistoryLookup | undefined
}

/** Lines that were opened or closed. */
interface Folds {
  /** What was looked for then. */
  readonly find: string
  readonly keys: readonly string[]
}

interface SeenFolds {
  readonly folds: Folds
  readonly foldsInFind: Folds
}

const PART = 'runs folds'
const NO_FOLDS: Folds = { find: '', keys: [] }

/**
 * Nested runs are shown until somebody closes them, groups are closed until somebody opens them. Runs that were found
 * stand below those that they are nested in, and what was closed before hides none of them.
 */
export function useRowItems(
  table: RunTable,
  pinned: { readonly rows: Uint32Array; readonly pinnedCount: number },
  { table: settings, find: text }: Pick<RunsSearch, 'table' | 'find'>,
  { ordered: around, order, nowMs, histories }: Ordered,
): FoldedItems {
  const { isTree, groupMeasure: measure } = settings
  const seen = useSeen(PART) as SeenFolds | undefined
  const [folds, setFolds] = useState(seen?.folds ?? NO_FOLDS)
  const [foldsInFind, setFoldsInFind] = useState(seen?.foldsInFind ?? NO_FOLDS)
  useRemember(PART, (): SeenFolds => ({ folds, foldsInFind }))
  const find = isTree ? text.trim() : ''
  const ofFind = foldsInFind.find === find ? foldsInFind : NO_FOLDS
  const { keys: toggled } = find === '' ? folds : ofFind
  const group = useSame(settings.group)
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
    if (isTree) return treeItems(table, pinned, changed, around)
    return ordered === undefined ? flatItems(pinned.rows) : groupItems(pinned, ordered, changed)
  }, [table, pinned, isTree, ordered, around, toggled])
  return {
    ...made,
    toggleFold: (index) => {
      const key = foldKey(table, made, index)
      const keys = withMember(toggled, key, !toggled.includes(key))
      if (find === '') setFolds({ find, keys })
      else setFoldsInFind({ find, keys })
    },
  }
}
