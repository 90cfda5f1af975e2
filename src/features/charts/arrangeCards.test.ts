import { expect, test } from 'vitest'
import { DEFAULT_CHART_SETTINGS } from '../../routes/chartSettings.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { printChartCard } from '../../domain/chartCard.ts'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import { putCard, resizeCard, stepCard } from './arrangeCards.ts'
import { prepareWorkspace } from './prepareWorkspace.ts'

const histogram: ChartCardSpec = { kind: 'histogram', fields: [{ kind: 'metrics', key: 'train/loss' }] }
const box: ChartCardSpec = {
  kind: 'box',
  fields: [
    { kind: 'metrics', key: 'train/loss' },
    { kind: 'params', key: 'opt' },
  ],
}
const SETTINGS: ChartSettings = { ...DEFAULT_CHART_SETTINGS, pinned: ['lr', 'val/acc'], cards: [histogram, box] }
const KEYS = ['train/a', 'train/b', 'train/c', 'val/acc', 'val/loss', 'lr']

function look(settings = SETTINGS) {
  const { sections } = prepareWorkspace(KEYS, settings, new Set())
  const [other, pinned, train, val] = sections
  return { other: other!, pinned: pinned!, train: train!, val: val! }
}

test('a card goes before another of its section, and stays there', () => {
  const { train } = look()
  const change = putCard(SETTINGS, { key: 'train/c', section: train }, train, 'train/a')
  expect(look({ ...SETTINGS, ...change }).train.keys).toEqual(['train/c', 'train/a', 'train/b'])
})

test('a card has no place in a section of another prefix, and a metric none among charts of other kinds', () => {
  const { train, val, other } = look()
  expect(putCard(SETTINGS, { key: 'train/a', section: train }, val, 'val/loss')).toBeUndefined()
  expect(putCard(SETTINGS, { key: 'train/a', section: train }, other, undefined)).toBeUndefined()
})

test('a card that is put among the pinned ones is pinned there, and not when it is taken away', () => {
  const { train, pinned } = look()
  const there = putCard(SETTINGS, { key: 'train/b', section: train }, pinned, 'val/acc')
  expect(there).toEqual({ pinned: ['lr', 'train/b', 'val/acc'] })
  expect(putCard(SETTINGS, { key: 'lr', section: pinned }, train, 'train/a')).toEqual({ pinned: ['val/acc'] })
})

test('charts that somebody has put together change places', () => {
  const { other } = look()
  const key = printChartCard(box)
  expect(putCard(SETTINGS, { key, section: other }, other, printChartCard(histogram))).toEqual({
    cards: [box, histogram],
  })
})

test('a step past the first or last place does nothing', () => {
  const { train } = look()
  expect(stepCard(SETTINGS, { key: 'train/a', section: train }, -1)).toBeUndefined()
  expect(stepCard(SETTINGS, { key: 'train/c', section: train }, 1)).toBeUndefined()
  const change = stepCard(SETTINGS, { key: 'train/a', section: train }, 1)
  expect(look({ ...SETTINGS, ...change }).train.keys).toEqual(['train/b', 'train/a', 'train/c'])
})

test('only sizes other than the usual one are remembered', () => {
  const large = resizeCard(SETTINGS, 'lr', { columns: 2, rows: 1 })
  expect(large).toEqual({ spans: [{ key: 'lr', columns: 2, rows: 1 }] })
  expect(resizeCard({ ...SETTINGS, ...large }, 'lr', { columns: 1, rows: 1 })).toEqual({ spans: [] })
})
