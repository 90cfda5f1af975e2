import { expect, test } from 'vitest'
import { inverseOfAll } from './change.ts'
import type { Change } from './change.ts'
import { describeChanges } from './describeChanges.ts'

const run = (runId: string) => ({ runId, experimentId: '1', title: runId })
const stage = (runId: string): Change => ({ ...run(runId), kind: 'run-stage', from: 'active', to: 'deleted' })
const tag = (runId: string, key: string, from?: string, to?: string): Change => ({
  ...run(runId),
  kind: 'run-tag',
  key,
  from,
  to,
})
const experiment: Change = {
  experimentId: '1',
  title: 'vision',
  kind: 'experiment-stage',
  from: 'active',
  to: 'deleted',
  deletedRunIds: [],
}
const ending: Change = {
  ...run('otter'),
  kind: 'run-ending',
  from: { status: 'RUNNING', endTimeMs: undefined },
  to: { status: 'KILLED', endTimeMs: 5 },
}

test.each<[string, readonly Change[]]>([
  ['Deleted otter', [stage('otter')]],
  ['Deleted 2 runs', [stage('a'), stage('b')]],
  ['Restored 2 runs', inverseOfAll([stage('a'), stage('b')])],
  ['Deleted 1 experiment and 1 run', [experiment, stage('b')]],
  ['Renamed otter to heron', [{ ...run('otter'), kind: 'run-name', from: 'otter', to: 'heron' }]],
  ['Renamed heron to otter', inverseOfAll([{ ...run('otter'), kind: 'run-name', from: 'otter', to: 'heron' }])],
  ['Renamed 8b1f to heron', [{ ...run('8b1f'), kind: 'run-name', from: '', to: 'heron' }]],
  [
    'Renamed audio to vision',
    inverseOfAll([{ experimentId: '1', title: 'vision', kind: 'experiment-name', from: 'vision', to: 'audio' }]),
  ],
  ['Added tag team to otter', [tag('otter', 'team', undefined, 'vision')]],
  [
    'Added the shared view best to vision',
    [
      {
        experimentId: '1',
        title: 'vision',
        kind: 'experiment-tag',
        key: 'runlens.view.best',
        from: undefined,
        to: '?',
      },
    ],
  ],
  ['Removed tag team from 2 runs', [tag('a', 'team', 'x'), tag('b', 'team', 'y')]],
  ['Changed tags of 2 runs', [tag('a', 'team', 'x', 'y'), tag('b', 'stage', undefined, 'y')]],
  ['Changed the note of otter', [tag('otter', 'mlflow.note.content', 'x', 'y')]],
  ['Changed the colour of otter', [tag('otter', 'mlflow.runColor', undefined, '#ff0000')]],
  ['Ended otter as killed', [ending]],
  ['Changed otter back to running', inverseOfAll([ending])],
])('%s', (words, changes) => {
  expect(describeChanges(changes).done).toBe(words)
})

test('an action has words for while it goes on and for when it cannot be', () => {
  expect(describeChanges([stage('a'), stage('b')])).toMatchObject({
    doing: 'Deleting 2 runs',
    infinitive: 'delete 2 runs',
  })
})
