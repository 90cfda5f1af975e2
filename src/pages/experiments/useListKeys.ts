import { useMemo } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { flushSync } from 'react-dom'
import { localKeys, useCommands } from '../../ui/commands.ts'
import { useRowFocus } from '../../ui/useRowFocus.ts'
import { useTableKey } from '../../ui/useTableKey.ts'
import type { ListRow } from './listRows.ts'
import { nextRow } from './nextRow.ts'
import type { RowActions } from './rowProps.ts'

interface ListKeys {
  readonly rows: readonly ListRow[]
  readonly current: number
  readonly scroller: RefObject<HTMLElement | null>
  readonly actions: Omit<RowActions, 'onActive'>
  readonly setActive: (index: number) => void
  readonly scrollTo: (index: number) => void
  /** Absent where nothing is selected. */
  readonly onClear: (() => void) | undefined
}

const ROW_HEIGHT = 32

const KEYS = localKeys('List, from the name that has the focus', [
  ['enter', 'Open the experiment'],
  ['space', 'Select it, or not any more'],
  ['shift+space', 'Select from the row before'],
  ['escape', 'Select none'],
  ['arrowleft', 'Close the folder; → opens it'],
  ['home', 'To the first row'],
  ['end', 'To the last row'],
])

/** What keys do in the list: move, select with Space, open and close folders with the arrows. */
export function useListKeys({ rows, current, scroller, actions, setActive, scrollTo, onClear }: ListKeys) {
  useCommands(KEYS)
  useTableKey('To the experiments', '[data-main][tabindex="0"]')
  const onFocus = useRowFocus(scroller, '[data-main]')
  const rowActions = useMemo<RowActions>(() => ({ ...actions, onActive: setActive }), [actions, setActive])

  const moveTo = (index: number): void => {
    // The row must exist before it can take the focus.
    flushSync(() => setActive(index))
    scrollTo(index)
    scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"] [data-main]`)?.focus({ preventScroll: true })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[current]
    const onMain = event.target instanceof HTMLElement && event.target.dataset['main'] !== undefined
    if (onMain && row?.kind === 'folder' && event.key === (row.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      actions.onFold(row.folder.path, !row.isOpen)
    } else if (event.key === 'Escape' && onClear !== undefined) {
      onClear()
    } else if (onMain && event.key === ' ' && row?.kind === 'experiment') {
      actions.onSelect(current, event.shiftKey)
    } else {
      const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2
      const target = nextRow(event.key, current, rows.length, pageRows)
      if (target === undefined) return
      moveTo(overSections(rows, target, current))
    }
    event.preventDefault()
  }
  return [rowActions, onKeyDown, onFocus] as const
}

/** Headings take no focus: the row beyond, in the direction that was asked for. */
function overSections(rows: readonly ListRow[], target: number, from: number): number {
  const step = target < from ? -1 : 1
  for (let index = target; index >= 0 && index < rows.length; index += step) {
    if (rows[index]?.kind !== 'section') return index
  }
  return from
}
