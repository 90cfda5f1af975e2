import { reduceCurve } from '../../domain/series/reduce.ts'
import type { ChartCurve } from './chartSeries.ts'
import type { PixelMap } from './geometry.ts'

/** Closed shapes, one after the other; each runs along the upper edge and back along the lower one. CSS pixels. */
export type DrawnBand = readonly { readonly xs: Float32Array; readonly ys: Float32Array }[]

/** The area between `low` and `high`, by the points worth drawing of either; parted where one of them is no number. */
export function projectBand(
  { x }: ChartCurve,
  { low, high }: { readonly low: Float64Array; readonly high: Float64Array },
  grid: Float64Array,
  xMap: PixelMap,
  yMap: PixelMap,
): DrawnBand {
  const both = [...reduceCurve({ x, y: low }, grid), ...reduceCurve({ x, y: high }, grid)]
  const indices = [...new Set(both)].sort((a, b) => a - b)
  const lowAt = (index: number) => yMap.toPixel(low[index] ?? Number.NaN)
  const highAt = (index: number) => yMap.toPixel(high[index] ?? Number.NaN)
  return stretches(indices, (index) => Number.isFinite(lowAt(index)) && Number.isFinite(highAt(index))).map(
    (stretch) => {
      const there = stretch.map((index) => [xMap.toPixel(x[index] ?? 0), highAt(index)] as const)
      const back = stretch.toReversed().map((index) => [xMap.toPixel(x[index] ?? 0), lowAt(index)] as const)
      const outline = [...there, ...back]
      return { xs: Float32Array.from(outline, ([px]) => px), ys: Float32Array.from(outline, ([, py]) => py) }
    },
  )
}

function stretches(indices: readonly number[], isNumber: (index: number) => boolean): number[][] {
  const found: number[][] = []
  let open = false
  for (const index of indices) {
    const good = isNumber(index)
    if (good && !open) found.push([])
    if (good) found.at(-1)?.push(index)
    open = good
  }
  return found
}
