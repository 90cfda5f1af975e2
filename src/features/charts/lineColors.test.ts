import { expect, test } from 'vitest'
import type { RunField } from '../../domain/runField.ts'
import { layoutParallel } from './layoutParallel.ts'
import { lineColors } from './lineColors.ts'

const SIZE = { width: 600, height: 300, right: 60 }
const LOSS: RunField = { kind: 'metrics', key: 'loss' }
const SEED: RunField = { kind: 'params', key: 'seed' }

function colorsOf(values: readonly number[]) {
  const runs = values.map((_, index) => ({ color: `var(--run-${(index % 10) + 1})` }))
  const columns = [
    { kind: 'number' as const, field: LOSS, values: Float64Array.from(values) },
    { kind: 'number' as const, field: SEED, values: Float64Array.from(values, (_, index) => index) },
  ]
  const layout = layoutParallel(columns, () => 'linear', runs.length, SIZE)
  const { scale, colorOf } = lineColors({ runs }, layout)
  return { colored: scale?.axis.column.field, colors: values.map((_, index) => colorOf(index)) }
}

test('ten runs have their own colours', () => {
  const { colored, colors } = colorsOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(colored).toBeUndefined()
  expect(new Set(colors).size).toBe(10)
})

test('more runs are coloured by how high they are on the axis of a metric, without a value grey', () => {
  const { colored, colors } = colorsOf([0, 9, 4.5, Number.NaN, 1, 2, 3, 5, 6, 7, 8])
  expect(colored).toEqual(LOSS)
  expect(colors.slice(0, 4)).toEqual(['var(--ramp-1)', 'var(--ramp-9)', expect.any(String), 'var(--text-3)'])
})
