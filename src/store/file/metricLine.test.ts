import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseModelLine, parseRunLine, printModelLine, printRunLine } from './metricLine.ts'

test.each([
  ['12 0.5', { timestampMs: 12, value: 0.5, step: 0 }],
  ['12 1e-05 3', { timestampMs: 12, value: 1e-5, step: 3 }],
  ['12 1 -3', { timestampMs: 12, value: 1, step: -3 }],
  ['12 inf 3', { timestampMs: 12, value: Infinity, step: 3 }],
  ['12 -inf 3', { timestampMs: 12, value: -Infinity, step: 3 }],
  ['12 nan 4611686018427387905', { timestampMs: 12, value: Number.NaN, step: 4611686018427387905n }],
  ['12 0.5 3 train 1a2b\r', { timestampMs: 12, value: 0.5, step: 3 }],
])('reads %j', (line, point) => {
  expect(parseRunLine(line)).toEqual(point)
})

test.each(['', '12', '12 0.5 3 4', '12 0x1 3', '12 0.5 x', 'a 0.5 3', '12  3', '12 0.5 1.5', '12 0.5 1 2 3 4'])(
  'takes %j for no point',
  (line) => expect(parseRunLine(line)).toBeUndefined(),
)

test('points are read as they were printed', () => {
  const integer = fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }))
  fc.assert(
    fc.property(fc.record({ timestampMs: integer, value: fc.double(), step: integer }), (point) => {
      const line = printRunLine(point)
      expect(line).toMatch(/^\S+ \S+ \S+\n$/)
      expect(parseRunLine(line.trimEnd())).toEqual(point)
    }),
  )
})

test('a dataset that would break the line stays out of it', () => {
  const point = { timestampMs: 1, value: 2, step: 3, runId: 'r', datasetName: 'train', datasetDigest: '1a' }
  expect(printModelLine(point)).toBe('1 2.0 3 r train 1a\n')
  expect(printModelLine({ ...point, datasetName: 'my train' })).toBe('1 2.0 3 r\n')
  expect(parseModelLine('1 2.0 3 r train 1a')).toEqual(point)
  expect(parseModelLine('1 2.0 3 r my train 1a')).toEqual({ ...point, datasetName: 'my train' })
  expect(parseModelLine('1 2.0 3')).toBeUndefined()
})
