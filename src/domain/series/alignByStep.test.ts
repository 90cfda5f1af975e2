import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignByStep } from './alignByStep.ts'
import type { MetricSeries } from './metricSeries.ts'

const value = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom(Number.NaN, Infinity))
const series = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 15 }), value), { maxLength: 30 })
  .map((points) => points.toSorted(([a], [b]) => a - b))
  .map((points): MetricSeries => ({
    steps: Float64Array.from(points, ([step]) => step),
    values: Float64Array.from(points, ([, logged]) => logged),
    timestampsMs: Float64Array.from(points, (_, at) => at),
  }))

/** By looking for every step among all of the other metric's. */
function bySearch(of: MetricSeries, along: MetricSeries) {
  return [...of.steps.keys()]
    .map((at) => ({ at, x: along.values[along.steps.lastIndexOf(of.steps[at]!)] ?? Number.NaN }))
    .filter(({ x }) => Number.isFinite(x))
    .toSorted((a, b) => a.x - b.x || a.at - b.at)
}

describe('alignByStep', () => {
  it('puts every point at the last value of the other metric at its step, in ascending order', () => {
    fc.assert(
      fc.property(series, series, (of, along) => {
        const expected = bySearch(of, along)
        const { x, series: aligned } = alignByStep(of, along)
        expect([...x]).toEqual(expected.map((place) => place.x))
        expect([...aligned.timestampsMs]).toEqual(expected.map(({ at }) => of.timestampsMs[at]))
        expect([...aligned.values]).toEqual(expected.map(({ at }) => of.values[at]))
      }),
    )
  })

  it('copies nothing of a metric that has a place for every point already in order', () => {
    const steps = Float64Array.of(0, 1, 2)
    const of = { steps, values: Float64Array.of(5, 6, 7), timestampsMs: steps }
    const epochs = { steps, values: Float64Array.of(0, 0, 1), timestampsMs: steps }
    expect(alignByStep(of, epochs).series).toBe(of)
  })
})
