import type { Direction } from '../metricDirection.ts'

/** How far a value is from the baseline's. */
export interface Delta {
  /** `value − baseline`, in the metric's unit. */
  readonly absolute: number
  /** Of the baseline's size, so that it has the sign of `absolute` for a negative baseline too; `undefined` when that is 0 or too small. */
  readonly percent: number | undefined
  /** `undefined` when the two are equal, or when nobody knows which way is better. */
  readonly verdict: 'better' | 'worse' | undefined
}

/**
 * The distance of two finite numbers; `undefined` where one of them is missing, NaN or infinite, or where it is larger than
 * numbers are: servers that keep no infinity keep the largest number.
 */
export function deltaOf(
  value: number | undefined,
  baseline: number | undefined,
  direction: Direction | undefined,
): Delta | undefined {
  if (!isFinite(value) || !isFinite(baseline)) return undefined
  const absolute = value - baseline
  if (!isFinite(absolute)) return undefined
  const percent = baseline === 0 ? undefined : (absolute / Math.abs(baseline)) * 100
  return { absolute, percent: isFinite(percent) ? percent : undefined, verdict: verdictOf(absolute, direction) }
}

/** The places of the best finite values; none without a direction, or when there is nothing to choose from. */
export function bestPlaces(
  values: readonly (number | undefined)[],
  direction: Direction | undefined,
): ReadonlySet<number> {
  const finite = values.filter(isFinite)
  if (direction === undefined || finite.length < 2) return new Set()
  // Not `Math.min(...)`: an argument list has its limits.
  const best = finite.reduce((a, b) => (direction === 'lower' ? Math.min(a, b) : Math.max(a, b)))
  const places = values.flatMap((value, place) => (value === best ? [place] : []))
  return new Set(places.length === values.length ? [] : places)
}

function verdictOf(absolute: number, direction: Direction | undefined): Delta['verdict'] {
  if (absolute === 0 || direction === undefined) return undefined
  return absolute < 0 === (direction === 'lower') ? 'better' : 'worse'
}

function isFinite(value: number | undefined): value is number {
  return Number.isFinite(value)
}
