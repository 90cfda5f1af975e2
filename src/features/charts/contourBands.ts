import { contours } from 'd3-contour'
import type { Rect } from './geometry.ts'

/** A place in the plot, in CSS pixels, and the number there. */
export interface ContourPoint {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Everything from this number up, as an SVG path. */
export interface ContourBand {
  readonly from: number
  readonly path: string
}

const COLUMNS = 60
const ROWS = 40
const BANDS = 8

/**
 * Bands of a surface through some points, lowest first. Between the points it is their mean weighted by the inverse square
 * of their distance on the screen (Shepard): it meets every point and claims nothing beyond the smallest and largest.
 */
export function contourBands(points: readonly ContourPoint[], plot: Rect): readonly ContourBand[] {
  if (points.length === 0) return []
  const [cellWidth, cellHeight] = [plot.width / COLUMNS, plot.height / ROWS]
  const surface = Array.from({ length: COLUMNS * ROWS }, (_, cell) =>
    heightAt(
      points,
      plot.x + ((cell % COLUMNS) + 0.5) * cellWidth,
      plot.y + (Math.floor(cell / COLUMNS) + 0.5) * cellHeight,
    ),
  )
  const low = points.reduce((least, { z }) => Math.min(least, z), Number.POSITIVE_INFINITY)
  const high = points.reduce((most, { z }) => Math.max(most, z), Number.NEGATIVE_INFINITY)
  const levels = Array.from({ length: BANDS }, (_, band) => low + ((high - low) * band) / BANDS)
  const place = ([x = 0, y = 0]: readonly number[]) => `${plot.x + x * cellWidth} ${plot.y + y * cellHeight}`
  return contours()
    .size([COLUMNS, ROWS])
    .thresholds(levels)(surface)
    .map(({ value, coordinates }) => ({
      from: value,
      path: coordinates.flatMap((polygon) => polygon.map((ring) => `M${ring.map(place).join('L')}Z`)).join(''),
    }))
}

function heightAt(points: readonly ContourPoint[], x: number, y: number): number {
  let sum = 0
  let weights = 0
  for (const point of points) {
    const weight = 1 / Math.max(0.25, (point.x - x) ** 2 + (point.y - y) ** 2)
    sum += weight * point.z
    weights += weight
  }
  return sum / weights
}
