import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** How far down the window the pointer is while it is over an element; `undefined` elsewhere. External system: the pointer. */
export function usePointerY(elementRef: RefObject<HTMLElement | null>): RefObject<number | undefined> {
  const pointerY = useRef<number>(undefined)
  useEffect(() => {
    const element = elementRef.current
    const move = ({ clientY }: PointerEvent): void => {
      pointerY.current = clientY
    }
    const leave = (): void => {
      pointerY.current = undefined
    }
    element?.addEventListener('pointermove', move, { passive: true })
    element?.addEventListener('pointerleave', leave)
    return () => {
      element?.removeEventListener('pointermove', move)
      element?.removeEventListener('pointerleave', leave)
    }
  }, [elementRef])
  return pointerY
}
