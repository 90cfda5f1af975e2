import type { Extent } from './series/extent.ts'

/** The middle nine tenths of the values, and to either side this many times as much, are no outliers. */
const TAIL = 0.05
const ROOM = 0.5

/**
 * The part of `range` in which `values`, which all lie in it, are but for those far outside of where nine tenths of them are.
 * Of up to 21 values none is left out.
 */
export function withoutOutliers(values: readonly number[], range: Extent): Extent {
  const sorted = Float64Array.from(values).sort()
  const low = sorted[Math.floor(TAIL * (sorted.length - 1))]
  const high = sorted[Math.ceil((1 - TAIL) * (sorted.length - 1))]
  if (low === undefined || high === undefined || low === high) return range
  const room = (high - low) * ROOM
  return { min: Math.max(range.min, low - room), max: Math.min(range.max, high + room) }
}
