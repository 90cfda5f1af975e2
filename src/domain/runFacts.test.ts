import { describe, expect, test } from 'vitest'
import type { RunInfo } from './run.ts'
import { headlineMetrics, runDurationMs, runTitle, runUser } from './runFacts.ts'

const info: RunInfo = {
  runId: '7f3c9a52d0b84e6f',
  experimentId: '1',
  runName: '',
  status: 'FINISHED',
  startTimeMs: 1000,
  endTimeMs: 4000,
  lifecycleStage: 'active',
  artifactUri: '',
  userId: 'old-user',
}
const { endTimeMs: _end, ...unended } = info

test('a run without a name is called by its id', () => {
  expect([runTitle(info), runTitle({ ...info, runName: 'otter' })]).toEqual(['7f3c9a52', 'otter'])
})

test('the user tag wins over the old user field', () => {
  const data = { metrics: [], params: [], tags: [{ key: 'mlflow.user', value: 'ada' }] }
  expect(runUser({ info, data })).toBe('ada')
  expect(runUser({ info, data: { ...data, tags: [] } })).toBe('old-user')
})

test.each([
  ['ended', info, 3000],
  ['going', { ...unended, endTimeMs: undefined, status: 'RUNNING' }, 8000],
  ['over without an end', { ...info, endTimeMs: undefined, status: 'KILLED' }, undefined],
  ['without a start', { ...info, startTimeMs: undefined }, undefined],
  ['ended before it started', { ...info, startTimeMs: 5000n }, -1000],
] as const)('the duration of a run %s is told', (_name, run, durationMs) => {
  expect(runDurationMs(run, 9000)).toBe(durationMs)
})

describe('headline metrics', () => {
  const metrics = ['train/loss', 'system/cpu', 'lr', 'val/loss', 'val_acc', 'evaluate', 'accuracy'].map((key) => ({
    key,
    value: 1,
    timestampMs: 0,
    step: 0,
  }))
  const keys = (tags: { key: string; value: string }[], count: number) =>
    headlineMetrics(metrics, tags, count).map(({ key }) => key)

  test('put held-out data before the rest and leave the system out', () => {
    expect(keys([], 9)).toEqual(['val/loss', 'val_acc', 'accuracy', 'evaluate', 'lr', 'train/loss'])
  })

  test('begin with the primary metric of the experiment', () => {
    expect(keys([{ key: 'mlflow.experiment.primaryMetric.name', value: 'accuracy' }], 2)).toEqual([
      'accuracy',
      'val/loss',
    ])
  })
})
