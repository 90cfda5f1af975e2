import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'

/** Part of an element, in CSS pixels from its top. */
interface Window {
  readonly from: number
  readonly to: number
}

/** Scrolling by less than this draws nothing anew. */
const STEP = 120

/**
 * A ref for a tall element inside of a scrolling one, and which part of it is in view, in coarse steps. The scrolling
 * element is its parent.
 */
export function useScrollWindow(): readonly [RefCallback<HTMLElement>, Window] {
  const [view, setView] = useState<Window>({ from: 0, to: 0 })
  const watch = useCallback((element: HTMLElement | null) => {
    const scroller = element?.parentElement
    if (element === null || !scroller) return undefined
    const read = () => {
      const from = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top
      const next = { from: floorTo(from, STEP), to: floorTo(from + scroller.clientHeight, STEP) + STEP }
      setView((known) => (known.from === next.from && known.to === next.to ? known : next))
    }
    read()
    // Something above the element may grow or shrink, too.
    const observer = new ResizeObserver(read)
    for (const child of [scroller, ...scroller.children]) observer.observe(child)
    scroller.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', read)
    }
  }, [])
  return [watch, view]
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step
}
