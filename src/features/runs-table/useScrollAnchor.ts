import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { foldKey } from '../../domain/rowItems.ts'
import { ROW_PX } from './rowHeight.ts'
import { usePointerY } from './usePointerY.ts'
import type { TableModel } from './useTableModel.ts'

interface Sight extends Pick<TableModel, 'table' | 'question' | 'lines' | 'pinnedRowCount'> {
  /** As it was told: to read it from the grid would lay out every scrolled frame twice. */
  readonly scrollTop: number
  /** Of the cell that has the keyboard when the grid has it. */
  readonly activeLine: number
  /** No page is missing: what comes now is new, and no more of the answer. */
  readonly isWhole: boolean
}

/** What has come above what is in sight since the top was. */
interface CameAbove {
  readonly lines: number
  /** Where the grid is scrolled to for them to be out of sight, for which a short list has no room of its own. */
  readonly scrollTop: number
}

const NOTHING: CameAbove = { lines: 0, scrollTop: 0 }
const NO_KEYS: ReadonlySet<string> = new Set()

/**
 * Keeps what is in sight where it is when other runs are in the table than before: lines that come above push the scroll
 * position along, so that the line below the pointer, or the one with the keyboard, stays. At the very top, when nobody is
 * at any line, new runs come into sight instead, and so does the top of the answer to another question. External systems:
 * the grid's scroll position and the pointer.
 */
export function useScrollAnchor(gridRef: RefObject<HTMLDivElement | null>, now: Sight): CameAbove {
  const last = useRef<Sight>(undefined)
  const pointerY = usePointerY(gridRef)
  const [above, setAbove] = useState(NOTHING)
  /** The lines that went while the top was in sight: nothing could be scrolled then, nor is it when they come back, as by Undo. */
  const wentAtTop = useRef(NO_KEYS)
  // Now that there is room.
  useLayoutEffect(() => {
    if (above.lines > 0) gridRef.current?.scrollTo({ top: above.scrollTop })
  }, [gridRef, above])
  useLayoutEffect(() => {
    const grid = gridRef.current
    const before = last.current
    last.current = now
    if (grid === null || before === undefined) return
    if (before.question !== now.question || now.scrollTop > 0) wentAtTop.current = NO_KEYS
    if (before.question !== now.question) {
      grid.scrollTop = 0
    } else if (before.table !== now.table) {
      const line = heldLine(grid, pointerY.current, { ...now, ...linesOf(before) }, before.isWhole && now.isWhole)
      // Nobody is at any line while the first pages come.
      const index = line === undefined ? -1 : lineOf(now, foldKey(before.table, before.lines, line))
      const gone = wentAtTop.current
      const back = gone.size === 0 ? 0 : firstKeys(now, index).filter((key) => gone.has(key)).length
      if (now.scrollTop === 0) wentAtTop.current = goneKeys(gone, before, now, grid.clientHeight / ROW_PX)
      if (line !== undefined && index !== -1 && index - back !== line) {
        const lines = index - back - line
        const scrollTop = grid.scrollTop + lines * ROW_PX
        grid.scrollTop = scrollTop
        // Fewer than none while runs are gone: what Undo brings back has been there before.
        setAbove({ lines: above.lines + lines, scrollTop })
        return
      }
    }
    if (above.lines !== 0 && grid.scrollTop === 0) setAbove(NOTHING)
  }, [gridRef, pointerY, now, above])
  return above
}

function lineOf({ table, lines }: Sight, key: string): number {
  return lines.items.findIndex((_item, at) => foldKey(table, lines, at) === key)
}

function firstKeys({ table, lines }: Sight, count: number): readonly string[] {
  const length = Math.min(lines.items.length, Math.ceil(count))
  return Array.from({ length }, (_, at) => foldKey(table, lines, at))
}

/** Of the lines that had gone, and of those that were the first ones, all that are not there now. */
function goneKeys(gone: ReadonlySet<string>, before: Sight, now: Sight, inSight: number): ReadonlySet<string> {
  const seen = firstKeys(before, inSight)
  const first = firstKeys(now, seen.length)
  if (gone.size === 0 && seen.every((key, at) => key === first[at])) return gone
  const left = new Set(firstKeys(now, now.lines.items.length))
  return new Set([...gone, ...seen].filter((key) => !left.has(key)))
}

function linesOf({ lines, pinnedRowCount, activeLine }: Sight): Pick<Sight, 'lines' | 'pinnedRowCount' | 'activeLine'> {
  return { lines, pinnedRowCount, activeLine }
}

/** The line that has to stay where it is; `undefined` where none has. */
function heldLine(
  grid: HTMLElement,
  pointerY: number | undefined,
  { lines, pinnedRowCount, activeLine, scrollTop }: Sight,
  isNews: boolean,
): number | undefined {
  const last = lines.items.length - 1
  const top = pinnedRowCount + Math.floor(scrollTop / ROW_PX)
  if (scrollTop > 0 || isNews) {
    const { top: gridTop, height } = grid.getBoundingClientRect()
    const belowHeader = pointerY === undefined ? -1 : pointerY - gridTop - ROW_PX
    const pointed = Math.floor((scrollTop + belowHeader) / ROW_PX)
    if (belowHeader >= pinnedRowCount * ROW_PX && pointed <= last) return pointed
    const isInSight = activeLine >= top && activeLine < top + Math.floor(height / ROW_PX)
    if (isInSight && grid.contains(document.activeElement)) return activeLine
  }
  return scrollTop > 0 ? Math.min(last, top) : undefined
}
