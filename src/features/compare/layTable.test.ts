import { expect, test } from 'vitest'
import { layTable } from './layTable.ts'
import { modelOf } from './testing/modelOf.ts'

const KEY = 'system/gpu_0_memory_usage_percentage'

/** `count` runs that differ in a metric of a long name. */
const runs = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `r${at}`, metrics: { [KEY]: at } }))

test.each([
  ['where there is room', 2, 1500],
  ['in a wide table that is scrolled anyway', 50, 1560],
])('a long key is whole %s', (_where, count, widthPx) => {
  expect(layTable(modelOf(runs(count)), widthPx).headPx).toBeGreaterThan(KEY.length * 7)
})

test('keys take nothing from runs that just fit', () => {
  const { headPx, columns } = layTable(modelOf(runs(4)), 1160)
  expect(headPx + columns.reduce((sum, { sizePx }) => sum + sizePx, 0)).toBeLessThanOrEqual(1160)
})

test('on a phone keys are narrow and the baseline makes room for the others', () => {
  expect(layTable(modelOf(runs(3)), 338)).toMatchObject({ pins: 'none', headPx: 142 })
  expect(layTable(modelOf(runs(3)), 972).pins).toBe('column')
})
