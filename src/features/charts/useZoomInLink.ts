import { useEffect, useEffectEvent, useRef } from 'react'
import type { Extent } from '../../domain/series/extent.ts'
import type { ChartLink } from './chartLink.ts'

/** Whoever zooms rests for so long when the part is found: the address need not change with every turn of the wheel. */
const REST_MS = 400
/** Ends are kept to this share of what is between them, which nobody can see; all their digits make long links. */
const FINEST = 1e-4

/**
 * External system: the page's address, which says what part of the x axis is shown (`zoom`) and is told by `onZoom` when
 * somebody has zoomed. Not the state of the charts: those follow every move of the hand.
 */
export function useZoomInLink(
  link: ChartLink,
  zoom: Extent | undefined,
  onZoom: (zoom: Extent | undefined) => void,
): void {
  const known = useRef<{ readonly link: ChartLink; readonly zoom: Extent | undefined }>({ link, zoom: undefined })
  const tell = useEffectEvent(() => {
    const shown = link.getZoom()
    const next = shown && shortened(shown)
    if (isSame(next, known.current.zoom)) return
    known.current = { link, zoom: next }
    onZoom(next)
  })
  const open = useEffectEvent((charts: ChartLink, wanted: Extent | undefined) => {
    // What the address was told comes back when the hand may be elsewhere already.
    if (known.current.link === charts && isSame(known.current.zoom, wanted)) return
    known.current = { link: charts, zoom: wanted }
    charts.zoomTo(wanted)
  })
  useEffect(() => open(link, zoom), [link, zoom])
  useEffect(() => {
    let [seen, timer] = [link.getZoom(), 0]
    const stop = link.subscribe(() => {
      if (link.getZoom() === seen) return
      seen = link.getZoom()
      window.clearTimeout(timer)
      timer = window.setTimeout(tell, REST_MS)
    })
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [link])
}

function isSame(a: Extent | undefined, b: Extent | undefined): boolean {
  return a?.min === b?.min && a?.max === b?.max
}

/** About the same part of an axis, with fewer digits. */
function shortened({ min, max }: Extent): Extent {
  const unit = 10 ** Math.floor(Math.log10((max - min) * FINEST))
  const [from, to] = [min, max].map((end) => Number((Math.round(end / unit) * unit).toPrecision(15)) + 0)
  return from !== undefined && to !== undefined && from < to ? { min: from, max: to } : { min, max }
}
