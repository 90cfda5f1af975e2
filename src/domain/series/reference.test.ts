import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { boxStats } from '../boxStats.ts'
import { averageCurves } from './averageCurves.ts'
import { byTime } from './metricSeries.ts'
import { smoothValues } from './smoothing.ts'
import type { SmoothingKind } from './smoothing.ts'

type Numbers = readonly (number | string)[]

interface Reference {
  readonly smoothing: {
    readonly values: Numbers
    readonly cases: readonly { readonly kind: SmoothingKind; readonly amount: number; readonly expected: Numbers }[]
  }
  readonly relativeTime: Readonly<Record<'steps' | 'timestampsMs' | 'values' | 'relativeMs' | 'ordered', Numbers>>
  readonly averages: Readonly<Record<'x' | 'mean' | 'std' | 'min' | 'max' | 'count', Numbers>> & {
    readonly curves: readonly { readonly x: Numbers; readonly y: Numbers }[]
  }
  readonly boxes: readonly { readonly values: readonly number[]; readonly expected: readonly number[] }[]
}

/** Made by scripts/oracle/series_reference.py with numpy and pandas. */
const reference = JSON.parse(readFileSync('fixtures/series/reference.json', 'utf8')) as Reference

const numbers = (values: Numbers) => Float64Array.from(values, Number)

/** The largest difference, relative where numbers are large; Infinity where only one of two is a number. */
function difference(actual: ArrayLike<number>, expected: Numbers): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY
  return numbers(expected).reduce((most, value, index) => {
    const found = actual[index] ?? Number.NaN
    if (Object.is(found, value)) return most
    const away = Math.abs(found - value) / Math.max(1, Math.abs(value))
    return Number.isNaN(away) ? Number.POSITIVE_INFINITY : Math.max(most, away)
  }, 0)
}

describe('what numpy and pandas compute on the same data', () => {
  test.each(reference.smoothing.cases)('$kind smoothing by $amount', ({ kind, amount, expected }) => {
    const smoothed = smoothValues(numbers(reference.smoothing.values), { kind, amount })
    expect(difference(smoothed, expected)).toBeLessThan(1e-9)
  })

  test('relative time', () => {
    const { steps, timestampsMs, values, relativeMs, ordered } = reference.relativeTime
    const series = byTime({
      steps: numbers(steps),
      timestampsMs: numbers(timestampsMs),
      values: numbers(values),
    })
    const start = series.timestampsMs[0] ?? 0
    expect(
      difference(
        series.timestampsMs.map((timeMs) => timeMs - start),
        relativeMs,
      ),
    ).toBe(0)
    expect(difference(series.values, ordered)).toBe(0)
  })

  test('means over curves, their deviation and their extremes', () => {
    const { curves, ...expected } = reference.averages
    const average = averageCurves(curves.map(({ x, y }) => ({ x: numbers(x), y: numbers(y) })))
    const names = ['x', 'mean', 'std', 'min', 'max', 'count'] as const
    const away = names.map((name) => difference(average[name], expected[name]))
    expect(Math.max(...away)).toBeLessThan(1e-9)
  })

  test.each(reference.boxes)('quartiles and whiskers of $values.length numbers', ({ values, expected }) => {
    const { lowerQuartile, median, upperQuartile, lowerWhisker, upperWhisker } = boxStats(values)!
    const found = [lowerQuartile, median, upperQuartile, lowerWhisker, upperWhisker]
    expect(difference(found, expected)).toBeLessThan(1e-9)
  })
})
