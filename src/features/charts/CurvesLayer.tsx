import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { ScaleFunction } from 'recharts'
import type { ChartLink } from './chartLink.ts'
import type { ChartLayout } from './layoutChart.ts'
import { rememberDrawn } from './drawn.ts'
import { canvasRect, paintCurves } from './paintCurves.ts'
import { usePixelRatio } from './useScreen.ts'

interface CurvesLayerProps {
  readonly layout: ChartLayout
  readonly link: ChartLink
}

/** Recharts rounds to whole pixels in places. */
const AGREEMENT = 1

/**
 * The series of a chart on one canvas over the plot area of the Recharts chart that it stands in. Colours are read from
 * CSS when it paints: give it another key for another theme.
 */
export function CurvesLayer({ layout, link }: CurvesLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pixelRatio = usePixelRatio()
  const emphasis = useSyncExternalStore(link.subscribe, link.getEmphasis)
  const plot = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  // Recharts takes new domains over in a step of its own. Until then the old picture stands with the old axes.
  const ready =
    plot !== undefined &&
    agrees(xScale, layout.x.from, layout.plot.x) &&
    agrees(xScale, layout.x.to, layout.plot.x + layout.plot.width) &&
    agrees(yScale, layout.y.to, layout.plot.y) &&
    agrees(yScale, layout.y.from, layout.plot.y + layout.plot.height)
  const { x, y, width, height } = canvasRect(layout.plot)

  // The external system is the canvas.
  useLayoutEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!ready || element === null || !context) return
    // Setting a size clears the canvas even when it stays the same.
    setSize(element, Math.round(width * pixelRatio), Math.round(height * pixelRatio))
    // Asking the browser costs a look at all styles, and a hundred curves have ten colours.
    const resolved = new Map<string, string>()
    const resolve = (color: string) => {
      const known = resolved.get(color)
      if (known !== undefined) return known
      element.style.color = color
      const found = getComputedStyle(element).color
      resolved.set(color, found)
      return found
    }
    paintCurves(context, layout, { pixelRatio, resolve, emphasis })
    rememberDrawn(element, { plot: layout.plot, curves: [...layout.shadows, ...layout.curves] })
  }, [ready, layout, width, height, pixelRatio, emphasis])

  return (
    <foreignObject x={x} y={y} width={width} height={height}>
      <canvas ref={canvas} aria-hidden style={{ display: 'block', width, height }} />
    </foreignObject>
  )
}

function agrees(scale: ScaleFunction | undefined, value: number, pixel: number): boolean {
  const scaled = scale?.(value)
  return scaled !== undefined && Math.abs(scaled - pixel) <= AGREEMENT
}

function setSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
