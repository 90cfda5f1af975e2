import { withoutOutliers } from '../withoutOutliers.ts'
import { isDrawable } from './drawable.ts'
import type { Extent } from './extent.ts'
import type { Curve } from './reduce.ts'
import { lowerBound, upperBound } from './search.ts'

/** Values that are looked at: quantiles of so many are as good as those of all. */
const LOOKED_AT = 20_000
/** `extent`, of the values at `x` in `from`…`to`, without what lies far outside of where nine tenths of them are. */
export function robustExtent(curves: readonly Curve[], from: number, to: number, extent: Extent): Extent {
  const ranges = curves.map(({ x }) => {
    const start = lowerBound(x, from)
    return { start, end: upperBound(x, to, start) }
  })
  const total = ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  const stride = Math.max(1, Math.ceil(total / LOOKED_AT))
  const values: number[] = []
  for (const [index, { y }] of curves.entries()) {
    const { start, end } = ranges[index] ?? { start: 0, end: 0 }
    for (let at = start; at < end; at += stride) {
      const value = y[at] as number
      if (isDrawable(value) && value >= extent.min) values.push(value)
    }
  }
  return withoutOutliers(values, extent)
}
