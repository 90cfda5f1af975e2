import { useEffect, useEffectEvent, useState } from 'react'
import type { RefObject } from 'react'
import { countDrawn } from './paperCards.ts'

/**
 * How many cards around `place` are drawn to the end; when `wanted` of them are, `onDrawn` is called once. External system:
 * the page's elements, since each card loads, computes and paints on its own.
 */
export function useDrawnCards(
  place: RefObject<HTMLElement | null>,
  wanted: number | undefined,
  onDrawn: () => void,
): number {
  const [drawn, setDrawn] = useState(0)
  const finish = useEffectEvent(onDrawn)
  useEffect(() => {
    const workspace = place.current?.parentElement
    if (wanted === undefined || !workspace) return undefined
    const observer = new MutationObserver(() => {
      const count = countDrawn(workspace)
      setDrawn(count)
      if (count < wanted) return
      observer.disconnect()
      finish()
    })
    observer.observe(workspace, { subtree: true, childList: true, attributes: true })
    // The notice itself is the first change: what was drawn before is seen with it.
    workspace.toggleAttribute('data-printing', true)
    return () => {
      observer.disconnect()
      workspace.removeAttribute('data-printing')
    }
  }, [place, wanted])
  return drawn
}
