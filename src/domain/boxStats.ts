/** What a box plot draws of some numbers. */
export interface BoxStats {
  readonly count: number
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  /** The outermost values within 1.5 interquartile ranges of the box (Tukey). */
  readonly lowerWhisker: number
  readonly upperWhisker: number
}

const WHISKER = 1.5

/** Statistics of the finite ones of `values`; `undefined` when there are none. */
export function boxStats(values: readonly number[]): BoxStats | undefined {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const [lowerQuartile, median, upperQuartile] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)]
  const reach = WHISKER * (upperQuartile - lowerQuartile)
  return {
    count: sorted.length,
    median,
    lowerQuartile,
    upperQuartile,
    lowerWhisker: sorted.find((value) => value >= lowerQuartile - reach) ?? first,
    upperWhisker: sorted.findLast((value) => value <= upperQuartile + reach) ?? last,
  }
}

/** The value below which `share` of ascending numbers lie, between two of them by a straight line (numpy's default). */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}
