import { parseNumber } from '../paramNumber.ts'
import type { ComparedRun } from './comparedRun.ts'
import type { CompareRow } from './comparison.ts'

/**
 * The ids of `runs` ordered by what they have in a row: numbers by size, also when they were logged as text; texts by
 * code point after all numbers; NaN after those, and runs that have nothing last, whichever way. Equal ones stay.
 */
export function orderRuns(
  runs: readonly ComparedRun[],
  { content: { values } }: Pick<CompareRow, 'content'>,
  isDescending: boolean,
): readonly string[] {
  const sign = isDescending ? -1 : 1
  const places = runs.map((_, place) => place)
  const compare = (a: number, b: number): number => {
    const [left, right] = [sortKey(values[a]), sortKey(values[b])]
    if (left.rank !== right.rank) return left.rank - right.rank
    return left.value === right.value ? 0 : left.value < right.value ? -sign : sign
  }
  return places.sort(compare).map((place) => runs[place]?.runId ?? '')
}

function sortKey(value: number | string | undefined): { readonly rank: number; readonly value: number | string } {
  if (value === undefined) return { rank: 3, value: 0 }
  const number = typeof value === 'number' ? value : parseNumber(value)
  if (number === undefined) return { rank: 1, value }
  return Number.isNaN(number) ? { rank: 2, value: 0 } : { rank: 0, value: number }
}
