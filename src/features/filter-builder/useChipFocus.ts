import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/**
 * Roving focus over the chips of a filter: one is in the tab order, arrow keys go on. `focusNext` names the one that has
 * the focus once another text is drawn; −1 is the button that adds.
 */
export function useChipFocus(text: string, count: number) {
  const listRef = useRef<HTMLUListElement>(null)
  const wanted = useRef<{ readonly index: number; readonly before: string }>(undefined)
  const [active, setActive] = useState(0)
  const stop = Math.min(active, count - 1)

  // External system: the browser's focus, after a chip was removed or moved.
  useLayoutEffect(() => {
    if (wanted.current === undefined || wanted.current.before === text) return
    const { index } = wanted.current
    wanted.current = undefined
    // Whoever is already typing into the next thing keeps the focus.
    const focused = document.activeElement
    if (focused === document.body || listRef.current?.contains(focused)) focusChip(listRef.current, index)
  }, [text])

  const focusNext = (index: number): void => {
    wanted.current = { index, before: text }
    setActive(Math.max(0, index))
  }
  const moveByKey = ({ key, target }: KeyboardEvent): boolean => {
    const step = STEPS[key]
    if (step === undefined || !(target instanceof HTMLElement)) return false
    const stops = stopsOf(listRef.current)
    const next = stops.indexOf(target) + step
    stops[next]?.focus()
    if (next >= 0 && next < count) setActive(next)
    return true
  }
  /** At once, when a form closes over the same text; what is clicked elsewhere then gets the focus all the same. */
  const focusNow = (index: number): void => focusChip(listRef.current, index)
  return { listRef, stop, focusNext, focusNow, moveByKey }
}

function stopsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-chip], [data-add]') ?? [])]
}

function focusChip(list: HTMLElement | null, index: number): void {
  const stops = stopsOf(list)
  ;(index < 0 ? stops.at(-1) : stops[index])?.focus()
}
