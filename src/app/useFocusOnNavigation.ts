import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useMatches } from 'react-router'

/**
 * Moves focus to the heading when another page opens, so that a screen reader reads it and Tab starts there; a browser
 * does so on real navigation, a router does not. Moves within a page (another tab, the next run) leave focus alone.
 * External system: the document's focus.
 */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const page = useMatches().at(-1)?.id
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    const target = main.current?.querySelector<HTMLElement>('h1') ?? main.current
    target?.focus({ preventScroll: true })
  }, [page, main])
}
