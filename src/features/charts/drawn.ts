import type { Rect } from './geometry.ts'
import type { DrawnCurve } from './projectCurve.ts'

/** One curve as it stands on a canvas. */
export interface DrawnValues {
  readonly id: string
  readonly x: Float64Array
  readonly y: Float64Array
  /** The unsmoothed values behind a smoothed line. */
  readonly shadow: boolean
}

/** What is painted on a canvas, in the chart's pixels. */
export interface Drawn {
  readonly plot: Rect
  /** Shadows before the lines that stand on them. */
  readonly curves: readonly DrawnCurve[]
}

const drawnBy = new WeakMap<HTMLCanvasElement, Drawn>()

/** Remembers what has just been painted on `canvas`. */
export function rememberDrawn(canvas: HTMLCanvasElement, drawn: Drawn): void {
  drawnBy.set(canvas, drawn)
}

/** What `rememberDrawn` was told last; `undefined` for a canvas that shows no curves. */
export function drawnOn(canvas: HTMLCanvasElement): Drawn | undefined {
  return drawnBy.get(canvas)
}

/** The data behind the pixels of a chart's canvas: how tests prove that nothing was lost on the way to the screen. */
export function readDrawn(canvas: HTMLCanvasElement): readonly DrawnValues[] {
  return (drawnBy.get(canvas)?.curves ?? []).map(({ curve, indices }) => ({
    id: curve.id,
    x: Float64Array.from(indices, (index) => curve.x[index] ?? Number.NaN),
    y: Float64Array.from(indices, (index) => curve.y[index] ?? Number.NaN),
    shadow: curve.shadow === true,
  }))
}
