const DIGIT_BITS = 11
const BUCKETS = 1 << DIGIT_BITS

/** The two halves of each number's bits, turned so that unsigned order is numeric order. Assumes little-endian. */
function sortableBits(values: Float64Array, descending: boolean): { low: Uint32Array; high: Uint32Array } {
  const copy = new Float64Array(values.length)
  // Adding 0 turns −0 into 0, which it equals.
  for (let index = 0; index < values.length; index += 1) copy[index] = (values[index] ?? 0) + 0
  const halves = new Uint32Array(copy.buffer)
  const low = new Uint32Array(values.length)
  const high = new Uint32Array(values.length)
  const turn = descending ? 0xffffffff : 0
  for (let index = 0; index < values.length; index += 1) {
    const upper = halves[2 * index + 1] ?? 0
    const negative = upper >>> 31 === 1
    low[index] = (negative ? ~(halves[2 * index] ?? 0) : (halves[2 * index] ?? 0)) ^ turn
    high[index] = (negative ? ~upper : upper ^ 0x80000000) ^ turn
  }
  return { low, high }
}

/** One stable pass over the digit at `shift`; `false` when all share it, so that nothing had to move. */
function scatter(digits: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean {
  const next = new Uint32Array(BUCKETS)
  const mask = BUCKETS - 1
  // Counted loops: `for…of` over typed arrays costs several times as much, and this one runs 600,000 times.
  for (let index = 0; index < digits.length; index += 1) {
    const bucket = ((digits[index] ?? 0) >>> shift) & mask
    next[bucket] = (next[bucket] ?? 0) + 1
  }
  let start = 0
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = next[bucket] ?? 0
    if (count === from.length) return false
    next[bucket] = start
    start += count
  }
  for (let at = 0; at < from.length; at += 1) {
    const index = from[at] ?? 0
    const bucket = ((digits[index] ?? 0) >>> shift) & mask
    const place = next[bucket] ?? 0
    to[place] = index
    next[bucket] = place + 1
  }
  return true
}

/**
 * The indices of `values` in numeric order; equal numbers (−0 and 0 are) keep their order in both directions. A radix
 * sort, several times faster than `sort` with a comparator. `values` must hold no NaN.
 */
export function stableOrder(values: Float64Array, descending: boolean): Uint32Array {
  const { low, high } = sortableBits(values, descending)
  let order = new Uint32Array(values.length)
  for (let index = 0; index < order.length; index += 1) order[index] = index
  let spare = new Uint32Array(values.length)
  for (const digits of [low, high]) {
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      if (scatter(digits, shift, order, spare)) [order, spare] = [spare, order]
    }
  }
  return order
}
