import { useMemo, useState } from 'react'
import { ExperimentsSelectionBar } from './ExperimentsSelectionBar.tsx'
import { ExperimentsTable } from './ExperimentsTable.tsx'
import classes from './ExperimentsView.module.css'
import { itemsOfRow, listRows } from './listRows.ts'
import type { ListRow } from './listRows.ts'
import type { RowActions } from './rowProps.ts'
import type { ExperimentsViewProps } from './viewProps.ts'

type ExperimentsListProps = Pick<
  ExperimentsViewProps,
  'search' | 'pinned' | 'running' | 'pageCount' | 'state' | 'onSearch' | 'onLoadMore' | 'onPin'
> & { readonly items: NonNullable<ExperimentsViewProps['items']> }

const NONE: ReadonlySet<string> = new Set()

/** The list with what is folded away and what is selected in it. */
export function ExperimentsList({
  items,
  search,
  pinned,
  running,
  pageCount,
  state,
  ...handlers
}: ExperimentsListProps) {
  const { onSearch, onLoadMore, onPin } = handlers
  const [closed, setClosed] = useState(NONE)
  const [selectedIds, setSelectedIds] = useState(NONE)
  const [anchor, setAnchor] = useState<string | undefined>(undefined)
  const { layout, name } = search
  // Whoever looks for a name wants to see it, not the closed folder it is in.
  const isClosed = name.trim() === '' ? closed : NONE
  const rows = useMemo(() => listRows(items, { layout, pinned, closed: isClosed }), [items, layout, pinned, isClosed])
  const actions = useMemo<Omit<RowActions, 'onActive'>>(
    () => ({
      onPin,
      onFold: (path, isOpen) => setClosed((paths) => changed(paths, [path], !isOpen)),
      onSelect: (index, isRange) => {
        const range = isRange ? rowsBetween(rows, anchor, index) : rows.slice(index, index + 1)
        const clicked = rows[index] === undefined ? [] : itemsOfRow(rows[index])
        setAnchor(rows[index]?.key)
        setSelectedIds((ids) => {
          const isOn = !clicked.every(({ id }) => ids.has(id))
          return changed(
            ids,
            range.flatMap(itemsOfRow).map(({ id }) => id),
            isOn,
          )
        })
      },
    }),
    [rows, anchor, onPin],
  )
  return (
    <div className={classes.body}>
      <ExperimentsTable
        rows={rows}
        sort={search.sort}
        pageCount={pageCount}
        // A folder that grew while one reads below it would push everything down.
        loadsAll={layout === 'folders'}
        state={state}
        selectedIds={selectedIds}
        pinnedIds={new Set(pinned.map(({ id }) => id))}
        runningCounts={running.byExperiment}
        actions={actions}
        onSelectAll={() => setSelectedIds(selectedIds.size > 0 ? NONE : new Set(items.map(({ id }) => id)))}
        onSort={(sort) => onSearch({ sort })}
        onLoadMore={onLoadMore}
      />
      {selectedIds.size > 0 && (
        <ExperimentsSelectionBar selectedIds={selectedIds} items={items} onClear={() => setSelectedIds(NONE)} />
      )}
    </div>
  )
}

/** The set with `members` in it or out of it. */
function changed(set: ReadonlySet<string>, members: readonly string[], isIn: boolean): ReadonlySet<string> {
  return isIn ? set.union(new Set(members)) : set.difference(new Set(members))
}

function rowsBetween(rows: readonly ListRow[], anchor: string | undefined, index: number): readonly ListRow[] {
  const from = rows.findIndex(({ key }) => key === anchor)
  return from === -1 ? rows.slice(index, index + 1) : rows.slice(Math.min(from, index), Math.max(from, index) + 1)
}
