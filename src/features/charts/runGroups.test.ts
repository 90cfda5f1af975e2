import { expect, test } from 'vitest'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { RunField } from '../../domain/runField.ts'
import { groupsBy, inLegend } from './runGroups.ts'

const LAYERS: RunField = { kind: 'params', key: 'layers' }

function chartedOf(layers: Readonly<Record<string, string | undefined>>): ChartedRuns {
  const runs = Object.keys(layers).map((runId) => ({ runId, name: runId, color: '#000', live: false, endTimeMs: 1 }))
  const cell = (index: number) => layers[runs[index]?.runId ?? '']
  return { runs, metricKeys: [], paramKeys: ['layers'], tagKeys: [], cell }
}

test('a group has the same colour in whatever order its runs are', () => {
  const groups = groupsBy(chartedOf({ a: '10', b: '2', c: undefined, d: '2' }), LAYERS)
  expect(groups.get('b')).toEqual({ name: '2', color: 'var(--run-1)' })
  expect(groups.get('d')).toBe(groups.get('b'))
  expect(groups.get('a')).toEqual({ name: '10', color: 'var(--run-2)' })
  expect(groups.get('c')).toEqual({ name: 'none', color: 'var(--run-3)' })
  const turned = groupsBy(chartedOf({ d: '2', c: undefined, b: '2', a: '10' }), LAYERS)
  expect(turned).toEqual(groups)
})

test('where means are drawn, a legend says which mean a run is in', () => {
  const charted = chartedOf({ a: '10', b: '2' })
  const named = (by: RunField | undefined) =>
    inLegend(charted.runs, { band: 'std', by }, by && groupsBy(charted, by)).map(({ name, color }) => [name, color])
  expect(named(LAYERS)).toEqual([
    ['a · 10', 'var(--run-2)'],
    ['b · 2', 'var(--run-1)'],
  ])
  expect(named(undefined)).toEqual([
    ['a', 'var(--accent)'],
    ['b', 'var(--accent)'],
  ])
  expect(inLegend(charted.runs, undefined, undefined)).toBe(charted.runs)
})
