import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { DEFAULT_TABLE, pinColumn, showColumns } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import type { ArrangedColumns } from './arrangeColumns.ts'
import { ColumnItem } from './ColumnItem.tsx'
import classes from './ColumnPicker.module.css'
import { columnItems } from './columnItems.ts'
import type { ColumnListItem } from './columnItems.ts'

interface ColumnListProps {
  readonly arranged: ArrangedColumns
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
}

const ITEM_PX = 28
const NO_ITEMS: readonly ColumnListItem[] = []

/** All columns by kind, found by a part of their name; only those in sight are in the page. */
export function ColumnList({ arranged, settings, onSettings }: ColumnListProps) {
  const [find, setFind] = useState('')
  const scroll = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => new Set(arranged.columns.map(({ id }) => id)), [arranged.columns])
  const wanted = useMemo(() => columnItems(arranged.available, find), [arranged.available, find])
  const { found } = wanted
  // After the panel is there: both in one task were too long.
  const items = useDeferredValue(wanted.items, NO_ITEMS)
  // oxlint-disable-next-line react/incompatible-library -- this component is not compiled
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ITEM_PX,
    overscan: 8,
  })
  const { first, isOnlyFirst, hidden, pinned } = settings
  const isChanged = first.length > 0 || isOnlyFirst || hidden.length > 0 || pinned !== DEFAULT_TABLE.pinned
  const isFinding = find.trim() !== ''
  const showOnly = (): void =>
    onSettings({ ...settings, first: isFinding ? found.map(({ id }) => id) : [], isOnlyFirst: true, hidden: [] })
  return (
    <div className={classes.picker}>
      <SearchField label="Find a column" value={find} onCommit={setFind} width={300} />
      <div ref={scroll} className={classes.list}>
        <ul style={{ height: list.getTotalSize() }} aria-label="All columns">
          {list.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index]
            if (item === undefined) return null
            return (
              <ColumnItem
                key={key}
                item={item}
                top={start}
                isShown={item.ids.every((id) => shown.has(id))}
                isPinned={item.column !== undefined && pinned.includes(item.column.id)}
                onShow={(isShown) => onSettings(showColumns(settings, item.ids, isShown))}
                onPin={(id, isPinned) => onSettings(pinColumn(settings, id, isPinned))}
                {...{ settings, onSettings }}
              />
            )
          })}
        </ul>
        {found.length === 0 && <p className={classes.none}>No column is called so.</p>}
      </div>
      <div className={classes.actions}>
        <Button size="xs" disabled={found.length === 0} onClick={showOnly}>
          {isFinding ? `Show only these ${found.length}` : 'Hide all'}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          disabled={!isChanged}
          onClick={() =>
            onSettings({ ...settings, first: [], isOnlyFirst: false, hidden: [], pinned: DEFAULT_TABLE.pinned })
          }
        >
          Back to all columns
        </Button>
      </div>
    </div>
  )
}
