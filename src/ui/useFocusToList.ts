import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { focusFirst, LIST_STOP } from './focusFirst.ts'

/**
 * The list gets the focus when a component goes away by itself with what has it, as a notice does with its button.
 * External system: the browser's focus.
 */
export function useFocusToList(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement)) focusFirst(LIST_STOP)
    }
  }, [ref])
}
