import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleSteps } from './sampling.ts'

const upTo = (count: number): number[] => Array.from({ length: count }, (_, step) => step)

test('samples as MLflow documents by example', () => {
  expect(sampleSteps([upTo(10)], undefined, 5)).toEqual([0, 2, 4, 6, 8, 9])
  expect(sampleSteps([upTo(10), upTo(20)], undefined, 5)).toEqual([0, 4, 8, 9, 12, 16, 19])
})

test('leaves negative steps out unless a range names them', () => {
  expect(sampleSteps([[-2, -1, 0, 1]], undefined, 10)).toEqual([0, 1])
  expect(sampleSteps([[-2, -1, 0, 1]], { start: -2, end: 0 }, 10)).toEqual([-2, -1, 0])
})

test('keeps steps past 2^53 whole', () => {
  expect(sampleSteps([[0, 2n ** 60n]], undefined, 10)).toEqual([0, 2n ** 60n])
})

test('answers steps that are there, ascending, ends of every run included, within its bound', () => {
  const steps = fc.uniqueArray(fc.integer({ min: 0, max: 500 })).map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (runs, maxResults) => {
      const sampled = sampleSteps(runs, undefined, maxResults)
      const all = new Set(runs.flat())
      expect(sampled).toEqual([...new Set(sampled)].sort((a, b) => Number(a) - Number(b)))
      expect(sampled.every((step) => all.has(Number(step)))).toBe(true)
      const ends = runs.flatMap((run) => [...run.slice(0, 1), ...run.slice(-1)])
      expect(ends.every((end) => sampled.includes(end))).toBe(true)
      expect(sampled.length).toBeLessThanOrEqual(maxResults + 1 + 2 * runs.length)
    }),
  )
})
