import { expect, test } from 'vitest'
import type { HistoryField } from './columnField.ts'
import { HistoryFold, historyValue, summarizeHistory } from './historySummary.ts'
import type { MetricSeries } from './series/metricSeries.ts'

type Point = readonly [step: number, value: number, timestampMs?: number]

const series = (points: readonly Point[]): MetricSeries => ({
  steps: Float64Array.from(points, ([step]) => step),
  values: Float64Array.from(points, ([, value]) => value),
  timestampsMs: Float64Array.from(points, ([, , timestampMs = 0]) => timestampMs),
})
const value = (points: readonly Point[], measure: 'min' | 'max' | 'argmin' | 'argmax') =>
  historyValue(summarizeHistory(series(points), [], true), { kind: 'history', key: 'loss', measure })
const valueAt = (points: readonly Point[], step: number) =>
  historyValue(summarizeHistory(series(points), [step], true), { kind: 'history', key: 'loss', measure: 'at', step })

test('the extremes and their first steps leave out NaN and count infinities', () => {
  const points: readonly Point[] = [
    [0, Number.NaN],
    [1, 3],
    [2, 1],
    [3, 1],
    [4, Number.POSITIVE_INFINITY],
  ]
  expect(value(points, 'min')).toBe(1)
  expect(value(points, 'argmin')).toBe(2)
  expect(value(points, 'max')).toBe(Number.POSITIVE_INFINITY)
  expect(value(points, 'argmax')).toBe(4)
})

test('of nothing but NaN the extremes are NaN, at no step; of no point there is nothing', () => {
  expect(value([[7, Number.NaN]], 'min')).toBeNaN()
  expect(value([[7, Number.NaN]], 'argmin')).toBeUndefined()
  expect(value([], 'max')).toBeUndefined()
})

test('the value at a step is that of the last step before it, and none outside of the history', () => {
  const points: readonly Point[] = [
    [10, 1],
    [20, 2, 5],
    [20, 3, 6],
    [30, Number.NaN],
  ]
  expect(valueAt(points, 9)).toBeUndefined()
  expect(valueAt(points, 10)).toBe(1)
  expect(valueAt(points, 20)).toBe(3)
  expect(valueAt(points, 25)).toBe(3)
  expect(valueAt(points, 30)).toBeNaN()
  expect(valueAt(points, 31)).toBeUndefined()
})

test('pages in any order come to what the whole does', () => {
  const points = Array.from({ length: 5000 }, (_, step): Point => [step, Math.sin(step / 300) * step])
  const fold = new HistoryFold([2500])
  for (const start of [4000, 0, 2000, 1000, 3000]) fold.add(series(points.slice(start, start + 1000)))
  const { curve: _, ...pages } = fold.finish(true)
  const { curve, ...whole } = summarizeHistory(series(points), [2500], true)
  expect(pages).toEqual(whole)
  expect(curve.length).toBeLessThanOrEqual(120)
  expect(Math.max(...curve.filter((_value, index) => index % 2 === 1))).toBe(whole.max)
})

test('a sample has a course and no numbers', () => {
  const sample = summarizeHistory(series([[1, 2]]), [], false)
  expect([...sample.curve]).toEqual([1, 2])
  const field: HistoryField = { kind: 'history', key: 'loss', measure: 'min' }
  expect(historyValue(sample, field)).toBeUndefined()
})
