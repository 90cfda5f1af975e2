import { formatDuration } from '../../lib/formatDuration.ts'
import { formatNumber, fullNumber } from '../../lib/formatNumber.ts'
import { formatAbsoluteTime, isoTime } from '../../lib/formatTime.ts'
import { datasetTitle } from '../datasetText.ts'
import type { CompareRow, RowGroup, RowUnit } from './comparison.ts'
import { deltaOf } from './delta.ts'
import type { Delta } from './delta.ts'
import type { Direction } from '../metricDirection.ts'

/** What one run has in one row, in words. */
export interface CompareCell {
  /** In few digits or words. */
  readonly text: string
  /** All of it: every digit, the moment in UTC, the whole text. What is copied. */
  readonly full: string
  /** `missing`: the run has none. `same`: as the baseline. `odd`: NaN or infinite. */
  readonly tone: 'missing' | 'same' | 'different' | 'odd'
  /** To the baseline; absent for texts, for times, and where there is nothing to subtract. */
  readonly delta: Delta | undefined
}

/** Decimals seen so far, by row. */
const decimals = new WeakMap<CompareRow, number>()
/** Whether rows hold long texts, as far as asked. */
const long = new WeakMap<CompareRow, boolean>()
/** Beyond this, decimals are noise and `toFixed` writes exponents. */
const LARGEST_FIXED = 1e7
/** Characters of a distance with as many decimals as its row's values; a longer one is written as numbers are. */
const LONGEST_FIXED = 7

/** A text of this length is compared piece by piece, and shown on two lines. */
export const LONG_TEXT = 40

const MISSING: Readonly<Record<RowGroup, string>> = {
  params: 'not logged',
  metrics: 'not logged',
  tags: 'not set',
  datasets: 'not logged',
  attributes: 'not known',
}

/** True when some run's text in this row is too long to be read in a cell. Looked for once a row. */
export function isLongRow(row: CompareRow): boolean {
  const { group, content } = row
  if (content.kind === 'numbers' || group === 'datasets') return false
  const known = long.get(row)
  if (known !== undefined) return known
  const isLong = content.values.some((text) => text !== undefined && (text.length > LONG_TEXT || text.includes('\n')))
  long.set(row, isLong)
  return isLong
}

/** The cell of the run at `index`; the run at 0 is the baseline, and never `same`. */
export function compareCell(row: CompareRow, index: number, direction: Direction | undefined): CompareCell {
  const { group, content } = row
  const value = content.values[index]
  if (value === undefined) return { text: missingWord(row, index), full: '', tone: 'missing', delta: undefined }
  const isSame = index > 0 && (value === content.values[0] || (Number.isNaN(value) && Number.isNaN(content.values[0])))
  if (content.kind === 'texts') {
    const full = String(value)
    const tone = isSame ? 'same' : 'different'
    return { text: shownText(group, full), full, tone, delta: undefined }
  }
  const number = Number(value)
  const delta = index === 0 || content.unit === 'time' ? undefined : deltaOf(number, content.values[0], direction)
  const isOdd = content.unit === 'plain' && !Number.isFinite(number)
  return {
    text: content.unit === 'plain' ? padded(number, row) : shownNumber(number, content.unit),
    full: fullValue(number, content.unit),
    tone: isOdd ? 'odd' : isSame ? 'same' : 'different',
    delta: delta?.absolute === 0 ? undefined : delta,
  }
}

/**
 * `+0.0048`, `−5 min 2 s`: with the decimals of the row's values, so that both are read alike, or in three digits where
 * that would show nothing. All digits are `fullNumber`.
 */
export function formatDelta(absolute: number, row: CompareRow): string {
  const sign = absolute < 0 ? '−' : '+'
  const size = Math.abs(absolute)
  const { content } = row
  if (content.kind === 'numbers' && content.unit === 'duration') return sign + formatDuration(size)
  const fixed = size < LARGEST_FIXED ? size.toFixed(decimalsOf(row)) : ''
  // One tiny value among many gives a row more decimals than its large distances have room for; thousands are parted.
  if (fixed.length > LONGEST_FIXED || Number(fixed) >= 1000) return sign + formatNumber(size)
  if (Number(fixed) !== 0) return sign + fixed
  const short = Number(size.toPrecision(3))
  // Rounding up takes the largest numbers past all of them.
  return sign + formatNumber(Number.isFinite(short) ? short : size)
}

/** `+0.51 %`, `−22.7 %`, `+1,240 %`. */
export function formatPercent(percent: number): string {
  const size = Math.abs(percent)
  return `${percent < 0 ? '−' : '+'}${percentText(size)} %`
}

function percentText(size: number): string {
  if (size < 0.005) return formatNumber(Number(size.toPrecision(size < 0.001 ? 1 : 2)))
  if (size < 9.995) return size.toFixed(2)
  return size < 99.95 ? size.toFixed(1) : formatNumber(Math.round(size))
}

/** How many decimals the values of a row are shown with; 0 for texts. Looked for once a row. */
function decimalsOf(row: CompareRow): number {
  const known = decimals.get(row)
  if (known !== undefined) return known
  const { content } = row
  const most =
    content.kind === 'texts'
      ? 0
      : content.values.reduce(
          (most: number, value) => Math.max(most, value === undefined ? 0 : decimalsIn(formatNumber(value))),
          0,
        )
  decimals.set(row, most)
  return most
}

function missingWord({ group, unread }: CompareRow, index: number): string {
  if (unread?.runs.has(index) !== true) return MISSING[group]
  return unread.isComing ? '…' : 'not read'
}

function decimalsIn(text: string): number {
  return /^−?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0
}

/** Zeros at the end, so that the decimals of a row stand under each other; never digits that the value does not have. */
function padded(value: number, row: CompareRow): string {
  const text = formatNumber(value)
  const isPlain = /^−?\d+(\.\d+)?$/.test(text)
  const isExact = Number(text.replace('−', '-')) === value
  return isPlain && isExact ? value.toFixed(decimalsOf(row)).replace('-', '−') : text
}

function shownText(group: RowGroup, full: string): string {
  if (group === 'datasets') return datasetTitle(full)
  return full === '' ? 'empty' : full
}

function shownNumber(value: number, unit: RowUnit): string {
  if (unit === 'time') return formatAbsoluteTime(value).replace(/ UTC.*$/, '')
  return unit === 'duration' ? formatDuration(value) : formatNumber(value)
}

function fullValue(value: number, unit: RowUnit): string {
  return unit === 'time' ? (isoTime(value) ?? fullNumber(value)) : fullNumber(value)
}
