import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { focusList } from './focusFirst.ts'

/**
 * The list gets the focus when a component goes away by itself with what has it, as a notice does with its button; where
 * there is no list, the page's heading does, as when a page opens.
 * External system: the browser's focus.
 */
export function useFocusToList(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement) === true) focusList()
    }
  }, [ref])
}
