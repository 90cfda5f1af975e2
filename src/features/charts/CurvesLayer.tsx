import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ChartLink } from './chartLink.ts'
import type { ChartLayout } from './layoutChart.ts'
import { rememberDrawn } from './drawn.ts'
import { canvasRect, paintCurves } from './paintCurves.ts'
import { usePixelRatio } from './useScreen.ts'

interface CurvesLayerProps {
  readonly layout: ChartLayout
  readonly link: ChartLink
}

/**
 * The series of a chart on one canvas over the plot area of the frame that it stands in. Colours are read from
 * CSS when it paints: give it another key for another theme.
 */
export function CurvesLayer({ layout, link }: CurvesLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pixelRatio = usePixelRatio()
  const emphasis = useSyncExternalStore(link.subscribe, link.getEmphasis)
  // Asking the browser costs a look at all styles, and a hundred curves have ten colours.
  const [resolved] = useState(() => new Map<string, string>())
  const { x, y, width, height } = canvasRect(layout.plot)

  // The external system is the canvas.
  useLayoutEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (element === null || !context) return
    // Setting a size clears the canvas even when it stays the same.
    setSize(element, Math.round(width * pixelRatio), Math.round(height * pixelRatio))
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
  }, [layout, width, height, pixelRatio, emphasis, resolved])

  return (
    <foreignObject x={x} y={y} width={width} height={height}>
      <canvas ref={canvas} aria-hidden style={{ display: 'block', width, height }} />
    </foreignObject>
  )
}

function setSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
