import { isDrawable } from './drawable.ts'
import type { Extent } from './extent.ts'
import type { Curve } from './reduce.ts'
import { lowerBound, upperBound } from './search.ts'

/** Values that are looked at: quantiles of so many are as good as those of all. */
const LOOKED_AT = 20_000
/** The middle nine tenths of the values, and to either side this many times as much, are no outliers. */
const TAIL = 0.05
const ROOM = 0.5

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
  const sorted = Float64Array.from(values).sort()
  const low = sorted[Math.floor(TAIL * (sorted.length - 1))]
  const high = sorted[Math.ceil((1 - TAIL) * (sorted.length - 1))]
  if (low === undefined || high === undefined || low === high) return extent
  const room = (high - low) * ROOM
  return { min: Math.max(extent.min, low - room), max: Math.min(extent.max, high + room) }
}
