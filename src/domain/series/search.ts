/** Numbers in one piece of memory. */
type Numbers = Float64Array | Float32Array

/** Index of the first item ≥ `value` in ascending numbers; the length when there is none. */
export function lowerBound(sorted: Numbers, value: number, from = 0, to = sorted.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first item > `value` in ascending numbers; the length when there is none. */
export function upperBound(sorted: Numbers, value: number, from = 0, to = sorted.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the item closest to `value` in ascending numbers, the earlier of two; -1 when there are none. */
export function nearest(sorted: Numbers, value: number): number {
  const after = lowerBound(sorted, value)
  const before = sorted[after - 1]
  const next = sorted[after]
  if (next === undefined) return sorted.length - 1
  return before !== undefined && value - before <= next - value ? after - 1 : after
}
