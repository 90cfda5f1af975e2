import { useEffect, useRef } from 'react'
import type { FocusEvent, RefObject } from 'react'

type Focused = { readonly element: Element; readonly index: number } | undefined

/** Whether the focus went with the element that had it. */
function isLost(last: Focused): boolean {
  return last?.element.isConnected === false && (document.activeElement ?? document.body) === document.body
}

/** In reading order, which rows that share elements are not in; rows that do not say where they are stand in it. */
function inOrder(list: HTMLElement | null, stops: string): readonly HTMLElement[] {
  const all = [...(list?.querySelectorAll<HTMLElement>(stops) ?? [])]
  return all.sort((a, b) => rowIndexOf(a) - rowIndexOf(b))
}

function rowIndexOf(stop: Element): number {
  return Number(stop.closest('tr')?.ariaRowIndex ?? 0)
}

/**
 * Keeps the focus in a list when the row that has it goes: what took its place has it next, and the page itself when
 * nothing is left. `stops` finds what can have the focus, one for each row (`tr`). Returns what is to hear of focus that
 * comes into the list. External system: the browser's focus, which falls back to nothing when its element is taken away.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, stops: string): (event: FocusEvent) => void {
  const last = useRef<Focused>(undefined)
  useEffect(() => {
    if (!isLost(last.current)) return
    const rows = inOrder(list.current, stops)
    rows[Math.min(last.current?.index ?? 0, rows.length - 1)]?.focus({ preventScroll: true })
  })
  useEffect(
    () => () => {
      // The list itself has gone with its last row; or another page has come, which takes the focus first.
      requestAnimationFrame(() => {
        if (isLost(last.current)) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      })
    },
    [],
  )
  return ({ target }) => {
    const own = target.closest('tr')?.querySelector(stops)
    const index = inOrder(list.current, stops).findIndex((stop) => stop === own)
    last.current = { element: target, index: Math.max(0, index) }
  }
}
