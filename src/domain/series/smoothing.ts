import { isDrawable } from './drawable.ts'

/**
 * How a curve is smoothed. `exponential` as TensorBoard does it, `amount` being the weight of the past, 0 … 0.999;
 * `mean` over a centred window of `amount` points; `gaussian` with a standard deviation of `amount` points.
 */
export interface Smoothing {
  readonly kind: 'exponential' | 'mean' | 'gaussian'
  readonly amount: number
}

export type SmoothingKind = Smoothing['kind']

/** The amounts that make sense; `whole` ones are counts of points. */
export const SMOOTHING_RANGE = {
  exponential: { min: 0.01, max: 0.999, usual: 0.6, whole: false },
  mean: { min: 2, max: 1001, usual: 15, whole: true },
  gaussian: { min: 0.5, max: 100, usual: 5, whole: false },
} as const satisfies Record<
  SmoothingKind,
  { readonly min: number; readonly max: number; readonly usual: number; readonly whole: boolean }
>

/** Weights smaller than this share of the largest are left out. */
const GAUSSIAN_REACH = 4

/**
 * The values smoothed along the order of their points: one for each, `values` itself unsmoothed where there is nothing
 * to do. NaN and infinities, also as SQL stores write them, stay where they are and take no part in their neighbours.
 */
export function smoothValues(values: Float64Array, { kind, amount }: Smoothing): Float64Array {
  switch (kind) {
    case 'exponential':
      return exponential(values, amount)
    case 'mean':
      return runningMean(values, Math.max(1, Math.round(amount)))
    case 'gaussian':
      return gaussian(values, amount)
    default:
      return values
  }
}

/** TensorBoard's: a moving average that starts at 0, divided by the weight that it has gathered so far. */
function exponential(values: Float64Array, weight: number): Float64Array {
  // TensorBoard leaves a constant curve alone: rounding would make it wobble.
  if (values.every((value) => value === values[0])) return values
  const smoothed = new Float64Array(values.length)
  let last = 0
  let missing = 1
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    if (!isDrawable(value)) {
      smoothed[index] = value
      continue
    }
    last = last * weight + (1 - weight) * value
    missing *= weight
    smoothed[index] = last / (1 - missing)
  }
  return smoothed
}

/** The mean of the drawable values among the `window` points around each; an even window reaches one further back. */
function runningMean(values: Float64Array, window: number): Float64Array {
  const ahead = Math.floor((window - 1) / 2)
  const smoothed = new Float64Array(values.length)
  const sum = new RunningSum()
  let count = 0
  const length = values.length
  const take = (index: number, sign: 1 | -1): void => {
    const value = values[index]
    if (value === undefined || !isDrawable(value)) return
    sum.add(sign * value)
    count += sign
  }
  for (let index = 0; index < Math.min(ahead, length); index += 1) take(index, 1)
  for (let index = 0; index < length; index += 1) {
    take(index + ahead, 1)
    take(index + ahead - window, -1)
    const value = values[index] as number
    smoothed[index] = isDrawable(value) ? sum.value / count : value
  }
  return smoothed
}

/** Neumaier's: adding and taking away a million numbers leaves no drift. */
class RunningSum {
  #sum = 0
  #lost = 0

  get value(): number {
    return this.#sum + this.#lost
  }

  add(value: number): void {
    const next = this.#sum + value
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum
    this.#sum = next
  }
}

/** A normal kernel over point distance, cut at four standard deviations, and divided by the weights that met a value. */
function gaussian(values: Float64Array, sigma: number): Float64Array {
  const reach = Math.ceil(GAUSSIAN_REACH * sigma)
  const weights = Float64Array.from({ length: reach + 1 }, (_, distance) => Math.exp(-0.5 * (distance / sigma) ** 2))
  const smoothed = new Float64Array(values.length)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    if (!isDrawable(value)) {
      smoothed[index] = value
      continue
    }
    const to = Math.min(values.length - 1, index + reach)
    let sum = 0
    let total = 0
    for (let near = Math.max(0, index - reach); near <= to; near += 1) {
      const neighbour = values[near] as number
      if (!isDrawable(neighbour)) continue
      const weight = weights[Math.abs(near - index)] as number
      sum += weight * neighbour
      total += weight
    }
    smoothed[index] = sum / total
  }
  return smoothed
}
