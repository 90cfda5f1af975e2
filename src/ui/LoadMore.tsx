import { useEffect, useEffectEvent, useRef } from 'react'
import classes from './LoadMore.module.css'

/** How far below the visible part loading starts, in pixels, so that scrolling seldom meets the end. */
const AHEAD = 1200
/** Further than any list is long. */
const ALL = 1e8

interface LoadMoreProps {
  readonly onNear: () => void
  /** Wherever one is in the list. */
  readonly all?: boolean
}

/**
 * Stands at the end of a scrolled list and calls when it comes near. Give it a new `key` with every page, so that it
 * looks again. External system: the browser's intersection observer; its parent must be what scrolls.
 */
export function LoadMore({ onNear, all = false }: LoadMoreProps) {
  const mark = useRef<HTMLDivElement>(null)
  const near = useEffectEvent(onNear)
  useEffect(() => {
    const element = mark.current
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near()
      },
      { root: element.parentElement, rootMargin: `0px 0px ${all ? ALL : AHEAD}px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [all])
  return <div ref={mark} className={classes.mark} />
}
