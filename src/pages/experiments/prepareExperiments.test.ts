import { describe, expect, test } from 'vitest'
import type { Experiment } from '../../domain/experiment.ts'
import { prepareExperiments } from './prepareExperiments.ts'

const experiment = (name: string, tags: Record<string, string> = {}): Experiment => ({
  experimentId: '7',
  name,
  artifactLocation: 'mlflow-artifacts:/7',
  lifecycleStage: 'active',
  creationTimeMs: 1,
  lastUpdateTimeMs: undefined,
  tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
})

describe('a row of the experiments table', () => {
  test.each([
    ['Default', '', 'Default'],
    ['vision/resnet', 'vision/', 'resnet'],
    ['/Users/a@b.c/churn', '/Users/a@b.c/', 'churn'],
    ['vision/', '', 'vision/'],
    ['a/b//', 'a/', 'b//'],
    ['//', '', '//'],
    ['', '', ''],
  ])('splits %j into %j and %j', (name, folder, leaf) => {
    expect(prepareExperiments([experiment(name)], '')).toMatchObject([{ folder, leaf }])
  })

  test("leaves out the tags of MLflow's own tools, and those that hold shared views", () => {
    const tags = {
      team: 'vision',
      'mlflow.note.content': 'n',
      'mlflow.experimentKind': 'x',
      'runlens.view.best': 'a=b',
    }
    expect(prepareExperiments([experiment('a', tags)], '')[0]?.tags).toEqual([{ key: 'team', value: 'vision' }])
  })

  test.each([
    ['', ''],
    ['# Goal\n\nBeat **0.94** on `val`.\n- then stop', 'Goal Beat 0.94 on val. then stop'],
    ['long '.repeat(2000), 'long '.repeat(48)],
  ])('shows the note %j as one line', (note, shown) => {
    expect(prepareExperiments([experiment('a', { 'mlflow.note.content': note })], '')[0]?.note).toBe(shown)
  })
})

test('names that only the server’s wildcards found are left out', () => {
  const found = [experiment('a_b'), experiment('axb')]
  expect(prepareExperiments(found, 'a_b').map(({ name }) => name)).toEqual(['a_b'])
})
