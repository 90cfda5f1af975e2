import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { focusFirst, LIST_STOP } from './focusFirst.ts'

/**
 * The list gets the focus when an element goes away by itself with what has it, as a notice does with its button.
 * External system: the browser's focus.
 */
export function useFocusToList(isThere: boolean, ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!isThere) return undefined
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement)) focusFirst(LIST_STOP)
    }
  }, [isThere, ref])
}
