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
