import { describe, expect, it } from 'vitest'
import { appendRuns, EMPTY_RUN_TABLE } from './runTable.ts'
import { runColumns } from './runColumns.ts'
import { runVocabulary } from './runVocabulary.ts'
import { sketchRun } from './testing/sketchRun.ts'

const dataset = (name: string, digest: string, context?: string) => ({
  dataset: { name, digest, sourceType: 'local', source: '{}', schema: undefined, profile: undefined },
  tags: context === undefined ? [] : [{ key: 'mlflow.data.context', value: context }],
})

const page = (...runs: Parameters<typeof sketchRun>[0][]) => runColumns(runs.map(sketchRun))

const table = appendRuns(
  appendRuns(
    EMPTY_RUN_TABLE,
    page(
      { id: 'a', name: 'otter', metrics: { acc: 1, loss: 1 }, params: { lr: '0.1' }, tags: { 'mlflow.user': 'ann' } },
      { id: 'b', name: '', metrics: { loss: 2 }, params: { lr: '0.2' }, info: { status: 'FAILED', userId: 'bob' } },
    ),
  ),
  page(
    {
      id: 'c',
      name: 'otter',
      params: { lr: '0.1' },
      datasets: [dataset('cifar', 'f00d', 'train'), dataset('cifar', 'beef', 'train'), dataset('plain', 'cafe')],
    },
    { id: 'd', name: '', params: {}, datasets: [dataset('cifar', 'f00d', 'eval')] },
  ),
)
const known = runVocabulary(table)

describe('the vocabulary of loaded runs', () => {
  it('counts the runs that have a key, most frequent first, over all pages', () => {
    expect(known.keys('metric')).toEqual([
      { text: 'loss', count: 2 },
      { text: 'acc', count: 1 },
    ])
    expect(known.keys('parameter')).toEqual([{ text: 'lr', count: 3 }])
    expect(known.keys('tag')).toEqual([{ text: 'mlflow.user', count: 1 }])
  })

  it('has what MLflow logs by itself behind what people log', () => {
    const some = { metrics: { 'system/cpu': 1, loss: 1 }, params: {}, tags: { 'mlflow.user': 'ann', stage: 'x' } }
    const more = { metrics: { 'system/cpu': 1 }, params: {}, tags: { 'mlflow.user': 'bob' } }
    const own = runVocabulary(appendRuns(EMPTY_RUN_TABLE, page({ id: 'a', ...some }, { id: 'b', ...more })))
    expect(own.keys('metric').map(({ text }) => text)).toEqual(['loss', 'system/cpu'])
    expect(own.keys('tag').map(({ text }) => text)).toEqual(['stage', 'mlflow.user'])
  })

  it.each([
    ['parameter', 'lr', ['0.1 2', '0.2 1']],
    ['tag', 'mlflow.user', ['ann 1']],
    ['attribute', 'status', ['FINISHED 3', 'FAILED 1']],
    ['attribute', 'run_name', ['otter 2']],
    ['attribute', 'user_id', ['bob 1']],
    ['attribute', 'run_id', ['a 1', 'b 1', 'c 1', 'd 1']],
    ['attribute', 'artifact_uri', []],
    ['dataset', 'name', ['cifar 2', 'plain 1']],
    ['dataset', 'digest', ['f00d 2', 'beef 1', 'cafe 1']],
    ['dataset', 'context', ['eval 1', 'train 1']],
    ['dataset', 'schema', []],
    ['metric', 'loss', []],
    ['parameter', 'nothing', []],
  ] as const)('counts the values of %s %s', (entity, key, expected) => {
    expect(known.values(entity, key).map(({ text, count }) => `${text} ${count}`)).toEqual(expected)
  })
})
