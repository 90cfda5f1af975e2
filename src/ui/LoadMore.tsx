import { useEffect, useEffectEvent, useRef } from 'react'
import classes from './LoadMore.module.css'

/** How far below the visible part loading starts, so that scrolling seldom meets the end. */
const AHEAD = '1200px'

/**
 * Stands at the end of a scrolled list and calls when it comes near. Give it a new `key` with every page, so that it
 * looks again. External system: the browser's intersection observer; its parent must be what scrolls.
 */
export function LoadMore({ onNear }: { readonly onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null)
  const near = useEffectEvent(onNear)
  useEffect(() => {
    const element = mark.current
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near()
      },
      { root: element.parentElement, rootMargin: `0px 0px ${AHEAD} 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <div ref={mark} className={classes.mark} />
}
