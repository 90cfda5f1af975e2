import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Metric } from '../metric.ts'
import { byTime, seriesOf } from './metricSeries.ts'
import type { MetricSeries } from './metricSeries.ts'
import { SeriesBuilder } from './seriesBuilder.ts'

function metric(step: number | bigint, timestampMs: number, value: number): Metric {
  return { key: 'loss', step, timestampMs, value }
}

function rows({ steps, values, timestampsMs }: MetricSeries) {
  return [...steps].map((step, index) => [step, timestampsMs[index], values[index]])
}

const metrics = fc.array(
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9), fc.double())
    .map(([step, time, value]) => metric(step, time, value)),
  { maxLength: 60 },
)

describe('seriesOf', () => {
  it('orders by step, then time, then as listed', () => {
    const listed = [metric(2, 5, 0.1), metric(-1, 9, 0.2), metric(2, 4, 0.3), metric(2, 5, 0.4)]
    expect(rows(seriesOf(listed))).toEqual([
      [-1, 9, 0.2],
      [2, 4, 0.3],
      [2, 5, 0.1],
      [2, 5, 0.4],
    ])
  })

  it('keeps every point, NaN and infinities too', () => {
    fc.assert(
      fc.property(metrics, (listed) => {
        const expected = listed
          .map(({ step, timestampMs, value }) => [step, timestampMs, value] as [number, number, number])
          .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
        expect(rows(seriesOf(listed))).toEqual(expected)
      }),
    )
  })

  it('takes steps past 2^53, to the nearest double', () => {
    expect([...seriesOf([metric(2n ** 60n + 1n, 0, 1)]).steps]).toEqual([2 ** 60])
  })

  it('orders by time on demand', () => {
    const listed = [metric(1, 9, 0.1), metric(2, 3, 0.2), metric(3, 3, 0.3)]
    expect(rows(byTime(seriesOf(listed)))).toEqual([
      [2, 3, 0.2],
      [3, 3, 0.3],
      [1, 9, 0.1],
    ])
  })
})

describe('SeriesBuilder', () => {
  it('collects pages in any order into the series of all their points', () => {
    fc.assert(
      fc.property(fc.array(metrics, { maxLength: 6 }), (pages) => {
        const builder = new SeriesBuilder()
        for (const page of pages) builder.append(seriesOf(page))
        expect(rows(builder.finish())).toEqual(rows(seriesOf(pages.flat())))
        expect(builder.length).toBe(pages.flat().length)
      }),
    )
  })

  it('never changes a snapshot that it has given away', () => {
    fc.assert(
      fc.property(fc.array(metrics, { maxLength: 6 }), (pages) => {
        const builder = new SeriesBuilder()
        const given = pages.map((page) => {
          builder.append(seriesOf(page))
          const snapshot = builder.snapshot()
          return { snapshot, before: rows(snapshot) }
        })
        for (const { snapshot, before } of given) expect(rows(snapshot)).toEqual(before)
      }),
    )
  })
})
