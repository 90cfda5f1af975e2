import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchParts, countOf, joinParts } from './batchParts.ts'

const metrics = (count: number) =>
  Array.from({ length: count }, (_item, step) => ({ key: 'loss', value: step, timestampMs: 5, step }))
const pairs = (count: number, value = '') =>
  Array.from({ length: count }, (_item, index) => ({ key: `k${index}`, value }))
const sizes = (batch: Parameters<typeof batchParts>[0]) =>
  batchParts(batch).map(({ params, tags, metrics }) => [params.length, tags.length, metrics.length])

describe('a batch is cut', () => {
  test('not at all while it fits, with params, tags and metrics together', () => {
    expect(sizes({ params: pairs(100), tags: pairs(100), metrics: metrics(800) })).toEqual([[100, 100, 800]])
  })

  test('at 1000 items, 100 params and 100 tags', () => {
    expect(sizes({ params: pairs(101), tags: pairs(101), metrics: metrics(1001) })).toEqual([
      [100, 0, 0],
      [1, 100, 0],
      [0, 1, 999],
      [0, 0, 2],
    ])
  })

  test('at a million bytes, which 100 params of 6000 two-byte characters pass', () => {
    const parts = batchParts({ params: pairs(100, 'ü'.repeat(6000)) })
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(1_000_000)
  })

  test('into nothing when it is empty', () => {
    expect(batchParts({})).toEqual([])
  })
})

test('whatever the sizes, nothing is lost, doubled or out of order, and no part is too large', () => {
  const size = fc.integer({ min: 0, max: 2500 })
  fc.assert(
    fc.property(size, fc.integer({ min: 0, max: 350 }), fc.integer({ min: 0, max: 350 }), (points, params, tags) => {
      const batch = { metrics: metrics(points), params: pairs(params), tags: pairs(tags) }
      const parts = batchParts(batch)
      expect(joinParts(parts)).toEqual(batch)
      for (const part of parts) {
        expect(countOf(part)).toBeLessThanOrEqual(1000)
        expect(Math.max(part.params.length, part.tags.length)).toBeLessThanOrEqual(100)
      }
    }),
    { numRuns: 50 },
  )
})
