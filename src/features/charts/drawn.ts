import type { DrawnCurve } from './projectCurve.ts'

/** One curve as it stands on a canvas. */
export interface DrawnValues {
  readonly id: string
  readonly x: Float64Array
  readonly y: Float64Array
  /** The unsmoothed values behind a smoothed line. */
  readonly shadow: boolean
}

const drawnBy = new WeakMap<HTMLCanvasElement, readonly DrawnCurve[]>()

/** Remembers what has just been painted on `canvas`. */
export function rememberDrawn(canvas: HTMLCanvasElement, curves: readonly DrawnCurve[]): void {
  drawnBy.set(canvas, curves)
}

/** The data behind the pixels of a chart's canvas: how tests prove that nothing was lost on the way to the screen. */
export function readDrawn(canvas: HTMLCanvasElement): readonly DrawnValues[] {
  return (drawnBy.get(canvas) ?? []).map(({ curve, indices }) => ({
    id: curve.id,
    x: Float64Array.from(indices, (index) => curve.x[index] ?? Number.NaN),
    y: Float64Array.from(indices, (index) => curve.y[index] ?? Number.NaN),
    shadow: curve.shadow === true,
  }))
}
