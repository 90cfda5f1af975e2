/** A row or a column of a matrix. */
export interface Track {
  /** Distinct among the rows, or the columns. */
  readonly id: string
  readonly sizePx: number
  /** A line across all columns that says what comes below; rows only. */
  readonly isHeading?: boolean
}

/** Where every track begins; one more than there are tracks, the last is where all end. */
export function trackEdges(tracks: readonly Track[]): Float64Array {
  const edges = new Float64Array(tracks.length + 1)
  for (const [index, { sizePx }] of tracks.entries()) edges[index + 1] = (edges[index] ?? 0) + sizePx
  return edges
}

/** The tracks `start` … `end`, without the last, that are in `roomPx` from `offsetPx` on, and `overscan` more each way. */
export function tracksInSight(
  edges: Float64Array,
  offsetPx: number,
  roomPx: number,
  overscan: number,
): { readonly start: number; readonly end: number } {
  const count = edges.length - 1
  const first = trackAt(edges, offsetPx)
  const last = trackAt(edges, offsetPx + Math.max(0, roomPx))
  return { start: Math.max(0, first - overscan), end: Math.min(count, last + 1 + overscan) }
}

/**
 * How far to scroll so that a track is in the room, whose first `pinnedPx` something covers: as little as possible, and
 * not at all for what stays in sight (−1, and what is pinned).
 */
export function nearestOffset(
  edges: Float64Array,
  track: number,
  offsetPx: number,
  pinnedPx: number,
  roomPx: number,
): number {
  const start = edges[track] ?? 0
  const end = edges[track + 1] ?? 0
  if (track < 0 || (pinnedPx > 0 && track === 0)) return offsetPx
  if (start - pinnedPx < offsetPx) return start - pinnedPx
  return Math.max(offsetPx, end - roomPx)
}

/** The track at a place, or the nearest one. */
function trackAt(edges: Float64Array, px: number): number {
  let low = 0
  let high = Math.max(0, edges.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((edges[middle] ?? 0) <= px) low = middle
    else high = middle - 1
  }
  return low
}
