import { elementScroll } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'

type ElementVirtualizer = Virtualizer<HTMLDivElement, Element>

/**
 * Options for a virtualizer that does not have the page laid out when it comes: it hears its element's size when the browser
 * knows it, and draws for its `initialRect` until then; it scrolls nowhere where it is already.
 */
export const WITHOUT_LAYOUT = {
  observeElementRect: (
    instance: ElementVirtualizer,
    tell: (rect: { readonly width: number; readonly height: number }) => void,
  ) => {
    const { scrollElement } = instance
    if (scrollElement === null) return undefined
    const observer = new ResizeObserver(() => {
      tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight })
      // Where there is no room to scroll to the `initialOffset`, the browser says nothing.
      const { scrollTop, scrollLeft } = scrollElement
      const offset = instance.options.horizontal ? scrollLeft : scrollTop
      if (offset !== instance.scrollOffset) scrollElement.dispatchEvent(new Event('scroll'))
    })
    observer.observe(scrollElement)
    return () => observer.disconnect()
  },
  scrollToFn: (offset: number, options: Parameters<typeof elementScroll>[1], instance: ElementVirtualizer) => {
    if (offset !== 0 || instance.scrollOffset !== 0) elementScroll(offset, options, instance)
  },
}
