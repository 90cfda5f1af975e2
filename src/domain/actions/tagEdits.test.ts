import { expect, test } from 'vitest'
import { knownRunOf } from '../knownRun.ts'
import { sketchRun } from '../testing/sketchRun.ts'
import { summarizeTags, tagChanges } from './tagEdits.ts'
import { taggedExperiment, taggedRun } from './tagged.ts'
import type { TagChange } from './tagged.ts'

const runs = [
  sketchRun({ id: 'a', tags: { team: 'vision', stage: 'x' }, params: { lr: '1' } }),
  sketchRun({ id: 'b', tags: { team: 'vision' }, params: { lr: '2' } }),
  sketchRun({ id: 'c', tags: { team: 'nlp', 'mlflow.user': 'me' } }),
].map((run) => taggedRun(knownRunOf(run)))

const idOf = (change: TagChange) => ('runId' in change ? change.runId : change.experimentId)

test('tags are summed up by key, without MLflow’s own', () => {
  expect(summarizeTags(runs)).toEqual([
    { key: 'stage', count: 1, values: ['x'] },
    { key: 'team', count: 3, values: ['vision', 'nlp'] },
  ])
})

test('only runs that differ are changed', () => {
  const changes = tagChanges(runs, new Map([['team', { kind: 'set', pattern: 'nlp' }]]))
  expect(changes.map((change) => [idOf(change), change.from, change.to])).toEqual([
    ['a', 'vision', 'nlp'],
    ['b', 'vision', 'nlp'],
  ])
  expect(tagChanges(runs, new Map([['stage', { kind: 'remove' }]])).map(idOf)).toEqual(['a'])
})

test('a value may be a pattern', () => {
  const changes = tagChanges(runs, new Map([['label', { kind: 'set', pattern: 'lr={params.lr}' }]]))
  expect(changes.map(({ to }) => to)).toEqual(['lr=1', 'lr=2', 'lr='])
})

test('experiments are changed in the same way, and keep what MLflow keeps for itself', () => {
  const experiment = {
    experimentId: '7',
    name: 'vision',
    artifactLocation: '',
    lifecycleStage: 'active',
    creationTimeMs: undefined,
    lastUpdateTimeMs: undefined,
    tags: [
      { key: 'team', value: 'x' },
      { key: 'mlflow.note.content', value: 'note' },
    ],
  } as const
  const things = [taggedExperiment(experiment)]
  expect(summarizeTags(things).map(({ key }) => key)).toEqual(['team'])
  expect(tagChanges(things, new Map([['team', { kind: 'set', pattern: '{name}-{id}' }]]))).toEqual([
    { kind: 'experiment-tag', experimentId: '7', title: 'vision', key: 'team', from: 'x', to: 'vision-7' },
  ])
})
