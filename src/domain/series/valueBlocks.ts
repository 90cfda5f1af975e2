import { DRAWABLE_LIMIT } from './drawable.ts'

/** Values of a block: a column of the screen that has many is put together from blocks and what is left at its ends. */
const SIZE = 64
/** Instead of a place: the block holds a value that cannot be drawn to scale. */
const BROKEN = 255

/** Where the first of the smallest and the first of the largest of some values are. */
export interface Extremes {
  readonly low: number
  readonly high: number
}

/**
 * Where in every block of 64 values the smallest and the largest are. Those behind the last whole block have none. With
 * them, looking for the extremes of a million values is looking at some thousand.
 */
export interface ValueBlocks {
  readonly lows: Uint8Array<ArrayBuffer>
  readonly highs: Uint8Array<ArrayBuffer>
  /** Over all blocks; `undefined` when there is none, or one with a value that cannot be drawn to scale. */
  readonly whole: Extremes | undefined
}

const NO_BLOCKS: ValueBlocks = { lows: new Uint8Array(0), highs: new Uint8Array(0), whole: undefined }

const known = new WeakMap<Float64Array, ValueBlocks>()

/** The blocks of some values: all of them are looked at once, unless `knowBlocks` has told. */
export function blocksOf(values: Float64Array): ValueBlocks {
  let blocks = known.get(values)
  if (blocks === undefined) {
    blocks = continueBlocks(NO_BLOCKS, values)
    known.set(values, blocks)
  }
  return blocks
}

/** Tells the blocks of values that have been looked at elsewhere: in a worker, or as they arrived. */
export function knowBlocks(values: Float64Array, blocks: ValueBlocks): void {
  known.set(values, blocks)
}

/** The blocks of `values` when `blocks` are those of their beginning. */
export function continueBlocks(blocks: ValueBlocks, values: Float64Array): ValueBlocks {
  const before = blocks.lows.length
  const count = Math.floor(values.length / SIZE)
  if (count === before) return blocks
  const lows = new Uint8Array(count)
  const highs = new Uint8Array(count)
  lows.set(blocks.lows)
  highs.set(blocks.highs)
  for (let block = before; block < count; block += 1) lookAtBlock(values, block, lows, highs)
  const added = combine(values, { lows, highs, whole: undefined }, before, count)
  const whole = before === 0 ? added : blocks.whole && added && furthest(values, blocks.whole, added)
  return { lows, highs, whole }
}

/** Of `values[from…to)`, which is not empty; `undefined` when one of them is NaN or cannot be drawn to scale. */
export function extremesOf(values: Float64Array, from: number, to: number): Extremes | undefined {
  const blocks = blocksOf(values)
  const first = Math.ceil(from / SIZE)
  const last = Math.floor(to / SIZE)
  if (first >= last) return look(values, from, to)
  let found = first === 0 && last === blocks.lows.length ? blocks.whole : combine(values, blocks, first, last)
  if (found !== undefined && from < first * SIZE) found = furthest(values, look(values, from, first * SIZE), found)
  if (found !== undefined && last * SIZE < to) found = furthest(values, found, look(values, last * SIZE, to))
  return found
}

/** Of the blocks from `first` on and before `last`. */
function combine(
  values: Float64Array,
  { lows, highs }: ValueBlocks,
  first: number,
  last: number,
): Extremes | undefined {
  let low = -1
  let high = -1
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let block = first; block < last; block += 1) {
    const place = lows[block] as number
    if (place === BROKEN) return undefined
    const least = block * SIZE + place
    const most = block * SIZE + (highs[block] as number)
    if ((values[least] as number) < min) {
      min = values[least] as number
      low = least
    }
    if ((values[most] as number) > max) {
      max = values[most] as number
      high = most
    }
  }
  return { low, high }
}

/** Of two parts, the first before the second. */
function furthest(values: Float64Array, a: Extremes | undefined, b: Extremes | undefined): Extremes | undefined {
  if (a === undefined || b === undefined) return undefined
  return {
    low: (values[b.low] as number) < (values[a.low] as number) ? b.low : a.low,
    high: (values[b.high] as number) > (values[a.high] as number) ? b.high : a.high,
  }
}

/** Writes the places of a block's extremes: `look`, without an object for each of some ten thousand blocks. */
function lookAtBlock(values: Float64Array, block: number, lows: Uint8Array, highs: Uint8Array): void {
  const start = block * SIZE
  let low = 0
  let high = 0
  let min = values[start] as number
  let max = min
  let sum = min
  for (let place = 1; place < SIZE; place += 1) {
    const value = values[start + place] as number
    if (value < min) {
      min = value
      low = place
    }
    if (value > max) {
      max = value
      high = place
    }
    // A NaN makes it NaN.
    sum += value
  }
  const isBroken = Number.isNaN(sum) || min < -DRAWABLE_LIMIT || max > DRAWABLE_LIMIT
  lows[block] = isBroken ? BROKEN : low
  highs[block] = isBroken ? BROKEN : high
}

/** `extremesOf`, by looking at every value. */
function look(values: Float64Array, from: number, to: number): Extremes | undefined {
  let low = from
  let high = from
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let sum = 0
  for (let at = from; at < to; at += 1) {
    const value = values[at] as number
    if (value < min) {
      min = value
      low = at
    }
    if (value > max) {
      max = value
      high = at
    }
    // A NaN makes it NaN.
    sum += value
  }
  return Number.isNaN(sum) || min < -DRAWABLE_LIMIT || max > DRAWABLE_LIMIT ? undefined : { low, high }
}
