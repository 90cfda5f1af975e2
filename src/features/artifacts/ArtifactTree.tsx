import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { ArtifactRow } from './ArtifactRow.tsx'
import classes from './ArtifactTree.module.css'
import { currentRow, refOf } from './currentRow.ts'
import type { RowRef } from './currentRow.ts'
import type { TreeRow } from './prepareTree.ts'
import { activate, treeAction } from './treeKeys.ts'
import type { TreeAction } from './treeKeys.ts'

const ROW_PX = 26

interface ArtifactTreeProps {
  readonly label: string
  readonly rows: readonly TreeRow[]
  /** The open artifact; `''` is none. */
  readonly selectedPath: string
  readonly hrefOf: (path: string) => string
  readonly onOpen: (path: string) => void
  readonly onToggle: (path: string) => void
  readonly onRetry: (path: string) => void
}

/**
 * A tree that holds the focus itself and points at its current row, so that of ten thousand rows only those on the
 * screen are in the document.
 */
export function ArtifactTree({ label, rows, selectedPath, hrefOf, onOpen, onToggle, onRetry }: ArtifactTreeProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // Where the keyboard went since `selectedPath` was opened; opening something else brings it there.
  const [moved, setMoved] = useState<RowRef & { readonly since: string }>()
  const active = currentRow(rows, moved?.since === selectedPath ? moved : { path: selectedPath, isNote: false })
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  const selected = rows.findIndex((row) => row.kind !== 'note' && row.path === selectedPath)
  const shownPath = selected === -1 ? '' : selectedPath
  // External system: the scroll position, which follows what is opened from outside the tree.
  useEffect(() => {
    virtualizer.scrollToIndex(Math.max(0, selected), { align: alignOf(selected, virtualizer.range) })
    // oxlint-disable-next-line react/exhaustive-deps -- folders that open above move the row, not the reader's scroll.
  }, [shownPath])

  const moveTo = (index: number): void => {
    const row = rows[index]
    if (row !== undefined) setMoved({ ...refOf(row), since: selectedPath })
  }
  const perform = (action: TreeAction): void => {
    if (action.do === 'toggle') onToggle(action.path)
    if (action.do === 'open') onOpen(action.path)
    if (action.do === 'retry') onRetry(action.path)
    if (action.do !== 'move') return
    moveTo(action.index)
    virtualizer.scrollToIndex(action.index)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = treeAction(rows, active, event.key)
    if (action === undefined) return
    event.preventDefault()
    perform(action)
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    const index = Number(pressed?.dataset['index'])
    const row = rows[index]
    if (row === undefined) return
    scroller.current?.focus({ preventScroll: true })
    moveTo(index)
    // A file's row is a link and opens itself.
    const action = row.kind === 'file' ? undefined : activate(row)
    if (action !== undefined) perform(action)
  }

  return (
    <div
      ref={scroller}
      className={classes.tree}
      role="tree"
      aria-label={label}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="none" className={classes.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <ArtifactRow
              key={`${row.kind}:${row.path}`}
              id={`${id}-${index}`}
              index={index}
              row={row}
              topPx={start}
              isActive={index === active}
              isSelected={index === selected}
              href={row.kind === 'file' ? hrefOf(row.path) : ''}
            />
          )
        })}
      </div>
    </div>
  )
}

/** A row on the screen stays where it is; one from afar comes to the middle, with its neighbours. */
function alignOf(index: number, range: { startIndex: number; endIndex: number } | null): 'auto' | 'center' {
  return range !== null && index > range.startIndex && index < range.endIndex ? 'auto' : 'center'
}
