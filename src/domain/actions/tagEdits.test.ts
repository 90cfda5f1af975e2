import { expect, test } from 'vitest'
import { knownRunOf } from '../knownRun.ts'
import { sketchRun } from '../testing/sketchRun.ts'
import { summarizeTags, tagChanges } from './tagEdits.ts'

const runs = [
  sketchRun({ id: 'a', tags: { team: 'vision', stage: 'x' }, params: { lr: '1' } }),
  sketchRun({ id: 'b', tags: { team: 'vision' }, params: { lr: '2' } }),
  sketchRun({ id: 'c', tags: { team: 'nlp', 'mlflow.user': 'me' } }),
].map(knownRunOf)

test('tags are summed up by key, without MLflow’s own', () => {
  expect(summarizeTags(runs)).toEqual([
    { key: 'stage', count: 1, values: ['x'] },
    { key: 'team', count: 3, values: ['vision', 'nlp'] },
  ])
})

test('only runs that differ are changed', () => {
  const changes = tagChanges(runs, new Map([['team', { kind: 'set', pattern: 'nlp' }]]))
  expect(changes.map(({ runId, from, to }) => [runId, from, to])).toEqual([
    ['a', 'vision', 'nlp'],
    ['b', 'vision', 'nlp'],
  ])
  expect(tagChanges(runs, new Map([['stage', { kind: 'remove' }]])).map(({ runId }) => runId)).toEqual(['a'])
})

test('a value may be a pattern', () => {
  const changes = tagChanges(runs, new Map([['label', { kind: 'set', pattern: 'lr={params.lr}' }]]))
  expect(changes.map(({ to }) => to)).toEqual(['lr=1', 'lr=2', 'lr='])
})
