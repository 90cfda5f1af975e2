import { columnExtent } from './columnScale.ts'
import { quantile } from './boxStats.ts'

/** Counts of numbers in bins of equal width. */
export interface Histogram {
  /** One more than there are bins, ascending. */
  readonly edges: Float64Array
  readonly counts: Uint32Array
  /** Values that are in no bin: NaN and infinities. */
  readonly left: number
}

const MOST_BINS = 40

/**
 * Bins as wide as Freedman and Diaconis have them, or as Sturges does where those are wider: values in two heaps would fall
 * into two or three. Each holds its lower edge, the last one also its upper. `undefined` without numbers.
 */
export function histogram(values: Float64Array): Histogram | undefined {
  const extent = columnExtent(values)
  if (extent === undefined) return undefined
  const numbers = [...values].filter((value) => value >= extent.min && value <= extent.max).sort((a, b) => a - b)
  const { min, max } = extent.max > extent.min ? extent : { min: extent.min - 0.5, max: extent.max + 0.5 }
  const spread = quantile(numbers, 0.75) - quantile(numbers, 0.25)
  const sturges = (max - min) / (Math.log2(numbers.length) + 1)
  const width = Math.min((2 * spread) / Math.cbrt(numbers.length) || sturges, sturges)
  const bins = Math.min(MOST_BINS, Math.max(1, Math.ceil((max - min) / width)))
  const counts = new Uint32Array(bins)
  for (const value of numbers) {
    const bin = Math.min(bins - 1, Math.floor(((value - min) / (max - min)) * bins))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const edges = Float64Array.from({ length: bins + 1 }, (_, edge) => min + ((max - min) * edge) / bins)
  return { edges, counts, left: values.length - numbers.length }
}
