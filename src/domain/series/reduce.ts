import { isDrawable } from './drawable.ts'
import { lowerBound, upperBound } from './search.ts'
import { extremesOf } from './valueBlocks.ts'

/** Points in drawing order: `x` ascends, `y` may hold NaN and ±Infinity. Equal lengths. */
export interface Curve {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Below this many points a column there is nothing to gain. */
const POINTS_PER_COLUMN = 4
/** Columns of evenly spaced points differ by a point or so. */
const REACH = 2
/** First, min, max, last; first and last break; first +Infinity, first −Infinity and first NaN. */
const MOST_PER_COLUMN = 9

/**
 * Borders of `columns` equal pixel columns over `from`…`to`: `columns + 1` ascending numbers. All curves of a chart share
 * one grid, so that what lines up in the data lines up on the screen.
 */
export function pixelGrid(from: number, to: number, columns: number): Float64Array {
  const count = Math.max(1, Math.floor(columns))
  const grid = new Float64Array(count + 1)
  for (let column = 0; column < count; column += 1) grid[column] = from + ((to - from) * column) / count
  grid[count] = to
  return grid
}

/**
 * Indices of the points worth drawing on `grid`, ascending. Per column (borders `[a, b)`, the last one closed): the
 * first, smallest, largest and last drawable point, so that the line covers the same pixels as the line through every
 * point and no spike between two pixels is lost (M4, Jugel et al. 2014). A value that cannot be drawn to scale stays
 * where it parts two columns, and one of each kind per column: gaps stay gaps. The neighbours just outside the grid come
 * along so that the line runs to the edge. A range with few points comes back whole. For reading only.
 */
export function reduceCurve({ x, y }: Curve, grid: Float64Array): Uint32Array {
  const columns = grid.length - 1
  const start = lowerBound(x, grid[0] ?? 0)
  const end = upperBound(x, grid[columns] ?? 0, start)
  const from = Math.max(0, start - 1)
  const to = Math.min(x.length, end + 1)
  if (end - start <= columns * POINTS_PER_COLUMN) return indices(from, to)

  const picked = new Uint32Array(columns * MOST_PER_COLUMN + 2)
  let length = 0
  if (from < start) picked[length++] = from
  let at = start
  let width = 0
  for (let column = 0; column < columns; column += 1) {
    const next = column === columns - 1 ? end : nextBorder(x, grid[column + 1] ?? 0, at, end, width)
    length = pickColumn(y, at, next, picked, length)
    width = next - at
    at = next
  }
  if (to > end) picked[length++] = end
  return picked.slice(0, length)
}

/** Where the next column begins: mostly as many points further on as the column before has. */
function nextBorder(x: Float64Array, border: number, at: number, end: number, width: number): number {
  const [near, far] = [at + width - REACH, at + width + REACH]
  const from = near > at && (x[near] ?? border) < border ? near : at
  const to = far < end && (x[far] as number) >= border ? far : end
  return lowerBound(x, border, from, to)
}

/** Appends the picks of `y[from…to)` in ascending order and returns the new length. */
function pickColumn(y: Float64Array, from: number, to: number, picked: Uint32Array, length: number): number {
  if (from === to) return length
  const found = extremesOf(y, from, to)
  if (found === undefined) return pickBroken(y, from, to, picked, length)
  const { low, high } = found
  const [first, second] = low < high ? [low, high] : [high, low]
  let at = length
  picked[at++] = from
  if (first > from) picked[at++] = first
  if (second > first) picked[at++] = second
  if (to - 1 > second) picked[at++] = to - 1
  return at
}

/** `pickColumn` for a column with values that cannot be drawn to scale: rare, so it may take its time. */
function pickBroken(y: Float64Array, from: number, to: number, picked: Uint32Array, length: number): number {
  let first = -1
  let last = -1
  let low = -1
  let high = -1
  let firstBreak = -1
  let lastBreak = -1
  let rise = -1
  let fall = -1
  let lost = -1
  for (let index = from; index < to; index += 1) {
    const value = y[index] as number
    if (isDrawable(value)) {
      if (first < 0) first = index
      last = index
      if (low < 0 || value < (y[low] as number)) low = index
      if (high < 0 || value > (y[high] as number)) high = index
    } else {
      if (firstBreak < 0) firstBreak = index
      lastBreak = index
      if (rise < 0 && value > 0) rise = index
      if (fall < 0 && value < 0) fall = index
      if (lost < 0 && Number.isNaN(value)) lost = index
    }
  }
  return [first, low, high, last, firstBreak, rise, fall, lost, lastBreak].reduce(
    (at, index) => (index < 0 ? at : insert(picked, length, at, index)),
    length,
  )
}

/** Puts `index` into the ascending `picked[from…to)` once and returns the new end. */
function insert(picked: Uint32Array, from: number, to: number, index: number): number {
  let at = to
  while (at > from && (picked[at - 1] ?? 0) > index) at -= 1
  if (at > from && picked[at - 1] === index) return to
  picked.copyWithin(at + 1, at, to)
  picked[at] = index
  return to + 1
}

/** 0, 1, 2, …, as far as was asked for: written once, and read by all. */
let counting = new Uint32Array(0)

/** A piece of one array for all curves: made anew, they are most of what a zoom of a hundred curves leaves behind. */
function indices(from: number, to: number): Uint32Array {
  if (to > counting.length) counting = new Uint32Array(2 * to).map((_, index) => index)
  return counting.subarray(from, Math.max(from, to))
}
