import { expect, test } from 'vitest'
import { prepareMetrics, preparePairs } from './prepareRows.ts'

const pairs = [
  { key: 'layer_10', value: 'relu' },
  { key: 'layer_9', value: 'GELU' },
  { key: 'lr', value: '0.1' },
]
const keys = (query: string, limit = 10) => preparePairs(pairs, query, limit).shown.map(({ key }) => key)

test('rows come by key, numbers in their order', () => {
  expect(keys('')).toEqual(['layer_9', 'layer_10', 'lr'])
})

test('every word must be in key or value, in any case', () => {
  expect(keys('LAYER gelu')).toEqual(['layer_9'])
  expect(keys(' 0.1 ')).toEqual(['lr'])
  expect(keys('layer lr')).toEqual([])
})

test('the limit cuts what is shown, not what is counted', () => {
  expect([keys('layer', 1), preparePairs(pairs, 'layer', 1).matches]).toEqual([['layer_9'], 2])
})

test('metrics are found by key alone', () => {
  const metrics = [{ key: 'loss', value: 12, timestampMs: 0, step: 0 }]
  expect([prepareMetrics(metrics, '12', 9).matches, prepareMetrics(metrics, 'Lo', 9).matches]).toEqual([0, 1])
})
