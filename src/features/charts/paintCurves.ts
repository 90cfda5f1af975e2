import type { Rect } from './geometry.ts'
import type { ChartLayout } from './layoutChart.ts'
import { crossAt } from './lostMarks.ts'
import type { DrawnBand } from './projectBand.ts'
import type { DrawnCurve } from './projectCurve.ts'

const LINE_WIDTH = 1.5
/** Of a pixel of the screen: rasterisers draw lines up to there without making outlines of them first, seven times as fast. */
const HAIRLINE = 1
/** Screens with finer pixels would hardly show one. */
const FINE_SCREEN = 1.5
/** With more points for each pixel of width, lines are hairlines: they would cover each other, and take longer than a frame. */
const DENSE = 24
/** A line at the very top of the scale keeps its full width. */
const BLEED = 2
export const DOT_RADIUS = 2.25
/** Points further apart than this are worth a dot each, in CSS pixels. */
export const DOT_SPACING = 22
/** A point between two gaps is a line as short as this: a path of nothing but lines of no length is not painted. */
const LONE = 1
export const MARK = 4.5
/** Of a cross where a curve stops being a number, and of what is around it. */
export const CROSS_WIDTH = 1.5
export const HALO_WIDTH = 4
/** What a chart lies on. */
export const GROUND = 'var(--bg-raised)'
/** How much of the colour a shadow and a band have. */
export const SHADOW = 0.28
export const BAND = 0.16
const FADED = 0.18
/**
 * Steep segments per stroke. They stand side by side, and a rasteriser looks at all edges of a path that meet a scan line:
 * noise in one path costs ten times as much. Flat lines stay in one piece, because the seams of pieces show on them.
 */
const STEEP_SEGMENTS = 64
const STEEP = 2

/** Where the canvas lies in the chart: the plot, and a little around it for what is drawn on its edge. */
export function canvasRect({ x, y, width, height }: Rect): Rect {
  return { x: x - BLEED, y: y - BLEED, width: width + 2 * BLEED, height: height + 2 * BLEED }
}

/** How wide a chart's lines are, in CSS pixels. */
export function lineWidth(
  { plot, curves, shadows = [] }: Pick<ChartLayout, 'plot' | 'curves'> & Partial<Pick<ChartLayout, 'shadows'>>,
  pixelRatio: number,
): number {
  const points = [...curves, ...shadows].reduce((sum, { xs }) => sum + xs.length, 0)
  return points > DENSE * plot.width && pixelRatio < FINE_SCREEN ? HAIRLINE / pixelRatio : LINE_WIDTH
}

interface Brush {
  readonly pixelRatio: number
  /** Turns a CSS colour with variables into one that a canvas takes. */
  readonly resolve: (color: string) => string
  /** The id of the curve that stands out; all others fade. */
  readonly emphasis: string | undefined
}

/** Strokes every curve: shadows, bands, then lines, the one that stands out last. */
export function paintCurves(
  context: CanvasRenderingContext2D,
  layout: ChartLayout,
  { pixelRatio, resolve, emphasis }: Brush,
): void {
  const { plot, curves, shadows } = layout
  const { x, y, width, height } = canvasRect(plot)
  context.setTransform(pixelRatio, 0, 0, pixelRatio, -x * pixelRatio, -y * pixelRatio)
  context.clearRect(x, y, width, height)
  const usual = lineWidth(layout, pixelRatio)
  context.lineWidth = usual
  // Mitres would make every spike taller than its value.
  context.lineJoin = 'bevel'
  context.lineCap = 'round'
  const present = curves.some(({ curve }) => curve.id === emphasis)
  const strength = ({ curve }: DrawnCurve) => (present && curve.id !== emphasis ? FADED : 1)
  for (const drawn of shadows) {
    context.globalAlpha = SHADOW * strength(drawn)
    context.strokeStyle = resolve(drawn.curve.color)
    strokeLine(context, drawn)
  }
  for (const drawn of curves) {
    context.globalAlpha = BAND * strength(drawn)
    context.fillStyle = resolve(drawn.curve.color)
    for (const shape of drawn.band ?? []) fillShape(context, shape)
  }
  for (const drawn of curves.toSorted((a, b) => strength(a) - strength(b))) {
    const color = resolve(drawn.curve.color)
    context.globalAlpha = strength(drawn)
    context.lineWidth = drawn.curve.id === emphasis ? LINE_WIDTH : usual
    context.strokeStyle = color
    context.fillStyle = color
    strokeLine(context, drawn)
    if (plot.width / drawn.xs.length > DOT_SPACING) fillDots(context, drawn)
    for (const at of drawn.above) fillTriangle(context, at, plot.y, MARK)
    for (const at of drawn.below) fillTriangle(context, at, plot.y + plot.height, -MARK)
  }
  // Above all lines: one NaN in a million points is what somebody looks for.
  for (const drawn of curves.filter(({ lost }) => lost.length > 0)) {
    context.globalAlpha = strength(drawn)
    strokeCrosses(context, drawn, { color: resolve(drawn.curve.color), ground: resolve(GROUND) })
  }
  context.globalAlpha = 1
}

function strokeLine(context: CanvasRenderingContext2D, { xs, ys }: DrawnCurve): void {
  context.beginPath()
  let broken = true
  let steep = 0
  for (let at = 0; at < xs.length; at += 1) {
    const [x, y] = [xs[at] as number, ys[at] as number]
    if (Number.isNaN(y)) {
      broken = true
      continue
    }
    if (broken) context.moveTo(x, y)
    const isLone = broken && Number.isNaN(ys[at + 1] ?? Number.NaN)
    context.lineTo(isLone ? x + LONE : x, y)
    if (!broken && Math.abs(y - (ys[at - 1] as number)) > STEEP * (x - (xs[at - 1] as number))) steep += 1
    broken = false
    if (steep > STEEP_SEGMENTS) {
      context.stroke()
      context.beginPath()
      context.moveTo(x, y)
      steep = 0
    }
  }
  context.stroke()
}

function fillDots(context: CanvasRenderingContext2D, { xs, ys }: DrawnCurve): void {
  context.beginPath()
  for (let at = 0; at < xs.length; at += 1) {
    const [x, y] = [xs[at] as number, ys[at] as number]
    if (Number.isNaN(y)) continue
    context.moveTo(x + DOT_RADIUS, y)
    context.arc(x, y, DOT_RADIUS, 0, 2 * Math.PI)
  }
  context.fill()
}

/** Parted from the lines that they lie on, which may be as thick as they are. */
function strokeCrosses(
  context: CanvasRenderingContext2D,
  { lost }: DrawnCurve,
  { color, ground }: { readonly color: string; readonly ground: string },
): void {
  context.beginPath()
  for (const [x1, y1, x2, y2] of lost.flatMap(crossAt)) {
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
  }
  for (const [style, width] of [[ground, HALO_WIDTH] as const, [color, CROSS_WIDTH] as const]) {
    context.strokeStyle = style
    context.lineWidth = width
    context.stroke()
  }
}

function fillShape(context: CanvasRenderingContext2D, { xs, ys }: DrawnBand[number]): void {
  context.beginPath()
  for (let at = 0; at < xs.length; at += 1) context.lineTo(xs[at] as number, ys[at] as number)
  context.fill()
}

/** A small arrow head whose tip is on the edge that the value lies beyond. */
function fillTriangle(context: CanvasRenderingContext2D, x: number, edge: number, size: number): void {
  context.beginPath()
  context.moveTo(x, edge)
  context.lineTo(x - MARK, edge + size * 1.6)
  context.lineTo(x + MARK, edge + size * 1.6)
  context.fill()
}
