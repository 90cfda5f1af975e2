import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'

/** How far outside of the view something may be and still count as near, in CSS pixels. */
const NEAR = '500px 0px'

const listeners = new WeakMap<Element, (near: boolean) => void>()
let observer: IntersectionObserver | undefined

/** One observer for all elements: thousands of cards may ask. */
function sharedObserver(): IntersectionObserver {
  const options: IntersectionObserverInit & { readonly scrollMargin: string } = {
    rootMargin: NEAR,
    // The root's margin ends at the first scrolling box; this one is for those inside.
    scrollMargin: NEAR,
  }
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
  }, options)
  return observer
}

/** A ref for an element, and whether that element is in view or about to be. */
export function useNearViewport(): readonly [RefCallback<HTMLElement>, boolean] {
  const [near, setNear] = useState(false)
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    listeners.set(element, setNear)
    sharedObserver().observe(element)
    return () => sharedObserver().unobserve(element)
  }, [])
  return [watch, near]
}
