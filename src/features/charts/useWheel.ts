import { useCallback } from 'react'
import type { RefCallback } from 'react'
import type { Extent } from '../../domain/series/extent.ts'
import type { ChartLayout } from './layoutChart.ts'
import { zoomAround } from './zoomRange.ts'

/** Wheel pixels per doubling. */
const PIXELS_PER_ZOOM = 240

/**
 * A ref for the element over the plot: the wheel zooms with Ctrl (as a pinch on a touchpad does), and pans with Shift or
 * sideways. Without either it scrolls the page. By hand, because React's wheel handlers cannot keep the page still.
 */
export function useWheel(
  { plot, x, logX }: ChartLayout,
  zoomed: boolean,
  onZoom: (range: Extent | undefined) => void,
): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      const listen = (event: WheelEvent) => {
        const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
        const pans = zoomed && !event.ctrlKey && Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)
        if (!event.ctrlKey && !pans) return
        event.preventDefault()
        const right = plot.x + plot.width
        if (pans) return onZoom({ min: x.toValue(plot.x + sideways), max: x.toValue(right + sideways) })
        const at = event.clientX - element.getBoundingClientRect().left + plot.x
        const factor = 2 ** (event.deltaY / PIXELS_PER_ZOOM)
        onZoom(zoomAround({ min: x.from, max: x.to }, x.toValue(at), factor, logX))
      }
      element.addEventListener('wheel', listen, { passive: false })
      return () => element.removeEventListener('wheel', listen)
    },
    [plot, x, logX, zoomed, onZoom],
  )
}
