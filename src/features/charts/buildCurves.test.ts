import { expect, test } from 'vitest'
import { buildCurves } from './buildCurves.ts'
import type { ChartSeries, RunGroup } from './chartSeries.ts'

function seriesOf(id: string, values: readonly number[], group?: RunGroup): ChartSeries {
  const steps = Float64Array.from(values, (_, step) => step)
  const series = { steps, values: Float64Array.from(values), timestampsMs: steps.map((step) => 1000 + step * 500) }
  return { id, name: id, color: 'var(--run-1)', series, group }
}

const PLAIN = { xKind: 'step', smoothing: undefined, band: undefined } as const

test('a smoothed curve lies above the values that were logged', () => {
  const [shadow, line] = buildCurves([seriesOf('a', [0, 1, 0, 1])], {
    ...PLAIN,
    smoothing: { kind: 'mean', amount: 3 },
  })
  expect(shadow).toMatchObject({ shadow: true, y: Float64Array.of(0, 1, 0, 1) })
  expect(line?.y).toEqual(Float64Array.of(0.5, 1 / 3, 2 / 3, 0.5))
})

test('groups are averaged apart, each in its colour, with everything between their extremes around it', () => {
  const [adam, sgd] = [
    { name: 'adam', color: 'var(--run-1)' },
    { name: 'sgd', color: 'var(--run-2)' },
  ]
  const sources = [seriesOf('a', [1, 2], adam), seriesOf('b', [3, 6], adam), seriesOf('c', [9, 9], sgd)]
  const curves = buildCurves(sources, { ...PLAIN, band: 'range' })
  expect(curves.map(({ name, y }) => [name, [...y]])).toEqual([
    ['adam', [2, 4]],
    ['sgd', [9, 9]],
  ])
  expect(curves[0]?.band).toEqual({ low: Float64Array.of(1, 2), high: Float64Array.of(3, 6) })
  expect(curves.map(({ color }) => color)).toEqual(['var(--run-1)', 'var(--run-2)'])
})

test('the axis of another metric leaves out the steps that it has no value at', () => {
  const { series: along } = seriesOf('epoch', [10, Number.NaN, 5])
  const [curve] = buildCurves([{ ...seriesOf('a', [1, 2, 3, 4]), along }], { ...PLAIN, xKind: 'metric' })
  expect([...(curve?.x ?? [])]).toEqual([5, 10])
  expect([...(curve?.y ?? [])]).toEqual([3, 1])
})

test('relative time begins at the first point of each curve', () => {
  const [curve] = buildCurves([seriesOf('a', [1, 2])], { ...PLAIN, xKind: 'relative' })
  expect([...(curve?.x ?? [])]).toEqual([0, 500])
})
