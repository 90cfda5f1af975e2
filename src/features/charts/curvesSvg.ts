import { drawnOn } from './drawn.ts'
import type { Rect } from './geometry.ts'
import { crossAt } from './lostMarks.ts'
import {
  BAND,
  CROSS_WIDTH,
  DOT_RADIUS,
  DOT_SPACING,
  GROUND,
  HALO_WIDTH,
  MARK,
  SHADOW,
  canvasRect,
  lineWidth,
} from './paintCurves.ts'
import type { DrawnCurve } from './projectCurve.ts'

/** A curve's canvas as vectors: the same points that are painted, none of them less. `undefined` for other canvases. */
export function curvesSvg(canvas: HTMLCanvasElement): string | undefined {
  const drawn = drawnOn(canvas)
  if (drawn === undefined) return undefined
  const { plot, curves } = drawn
  const { x, y } = canvasRect(plot)
  const width = lineWidth(drawn, devicePixelRatio)
  const resolve = (color: string): string => {
    canvas.style.color = color
    return getComputedStyle(canvas).color
  }
  const lines = curves.flatMap(({ curve, ...line }) => {
    const color = resolve(curve.color)
    const opacity = curve.shadow === true ? ` stroke-opacity="${SHADOW}"` : ''
    const bands = (line.band ?? []).map(
      ({ xs, ys }) => `<path d="${pathOf(xs, ys)}Z" fill="${color}" fill-opacity="${BAND}"/>`,
    )
    return [
      ...bands,
      `<path d="${pathOf(line.xs, line.ys)}" fill="none" stroke="${color}" stroke-width="${width}" ` +
        `stroke-linejoin="bevel" stroke-linecap="round"${opacity}/>`,
      curve.shadow === true ? '' : marksOf(line, plot, color),
    ]
  })
  const crosses = curves
    .filter(({ curve, lost }) => curve.shadow !== true && lost.length > 0)
    .map(({ curve, lost }) => crossesOf(lost, resolve(curve.color), resolve(GROUND)))
  return `<g transform="translate(${-x} ${-y})">${lines.join('')}${crosses.join('')}</g>`
}

/** Crosses where there is NaN, parted from the lines that they lie on. */
function crossesOf(lost: DrawnCurve['lost'], color: string, ground: string): string {
  const lines = lost
    .flatMap(crossAt)
    .map(([x1, y1, x2, y2]) => `M${x1.toFixed(2)} ${y1.toFixed(2)}L${x2.toFixed(2)} ${y2.toFixed(2)}`)
  const stroke = (style: string, width: number) =>
    `<path d="${lines.join('')}" fill="none" stroke="${style}" stroke-width="${width}" stroke-linecap="round"/>`
  return stroke(ground, HALO_WIDTH) + stroke(color, CROSS_WIDTH)
}

/** A dot a point where points are far apart, and arrow heads at the edge for what lies beyond it. */
function marksOf({ xs, ys, above, below }: Omit<DrawnCurve, 'curve'>, plot: Rect, color: string): string {
  const isSparse = plot.width / xs.length > DOT_SPACING
  const dots = Array.from(isSparse ? xs : [], (x, at) => [x, ys[at] ?? Number.NaN] as const)
    .filter(([, y]) => !Number.isNaN(y))
    .map(([x, y]) => `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${DOT_RADIUS}" fill="${color}"/>`)
  const arrow = (x: number, edge: number, size: number): string =>
    `<path d="M${x} ${edge}L${x - MARK} ${edge + size * 1.6}L${x + MARK} ${edge + size * 1.6}Z" fill="${color}"/>`
  return [
    ...dots,
    ...above.map((x) => arrow(x, plot.y, MARK)),
    ...below.map((x) => arrow(x, plot.y + plot.height, -MARK)),
  ].join('')
}

/** A gap ends a piece; a point between two gaps is a line of no length, which a round cap shows. */
function pathOf(xs: DrawnCurve['xs'], ys: DrawnCurve['ys']): string {
  let path = ''
  let isBroken = true
  for (let at = 0; at < xs.length; at += 1) {
    const [x, y] = [xs[at] ?? Number.NaN, ys[at] ?? Number.NaN]
    if (Number.isNaN(y)) {
      isBroken = true
      continue
    }
    const point = `${x.toFixed(2)} ${y.toFixed(2)}`
    path += isBroken ? `M${point}L${point}` : `L${point}`
    isBroken = false
  }
  return path
}
