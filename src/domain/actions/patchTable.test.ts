import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RUN_STATUSES } from '../run.ts'
import type { Run } from '../run.ts'
import { decodeStatus, runColumns } from '../runColumns.ts'
import { appendRuns, blockAt, EMPTY_RUN_TABLE, runIdsOf } from '../runTable.ts'
import type { RunTable } from '../runTable.ts'
import { tagAt } from '../runCells.ts'
import { sketchRun } from '../testing/sketchRun.ts'
import { applyToRun } from './applyChange.ts'
import type { Change } from './change.ts'
import { onlyStage, patchTable } from './patchTable.ts'

const RUNS = ['a', 'b', 'c', 'd', 'e']
const KEYS = ['team', 'stage', 'mlflow.runColor', 'mlflow.log-model.history']

function tableOf(runs: readonly Run[], pageSize = 2): RunTable {
  let table = EMPTY_RUN_TABLE
  for (let start = 0; start < runs.length; start += pageSize) {
    table = appendRuns(table, runColumns(runs.slice(start, start + pageSize)))
  }
  return table
}

/** Everything of a table that a change can reach, without its layout. */
function contents(table: RunTable) {
  const rows = runIdsOf(table).map((runId, index) => {
    const block = blockAt(table, index)
    const row = index - block.firstRow
    const { names, deleted, statuses, endTimesMs } = block.columns
    const tags = [...KEYS, 'mlflow.runName'].map((key) => tagAt(block, key, row))
    return {
      runId,
      name: names[row],
      deleted: deleted[row],
      status: decodeStatus(statuses[row]),
      end: endTimesMs[row],
      tags,
    }
  })
  return { rows, size: table.size, liveCount: table.liveCount, tagKeys: table.tagKeys }
}

const run = fc.record({
  tags: fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom('x', 'y', '')),
  status: fc.constantFrom(...RUN_STATUSES),
  experimentId: fc.constantFrom('1', '2'),
})
const target = { runId: fc.constantFrom(...RUNS), experimentId: fc.constant('1'), title: fc.constant('t') }
const value = fc.constantFrom('x', 'y', 'z', undefined)
const stage = fc.constantFrom('active', 'deleted')
const change = fc.oneof(
  fc.record({ ...target, kind: fc.constant('run-name'), from: fc.constant('a'), to: fc.constantFrom('n', 'm') }),
  fc.record({ ...target, kind: fc.constant('run-tag'), key: fc.constantFrom(...KEYS), from: value, to: value }),
  fc.record({ ...target, kind: fc.constant('run-stage'), from: stage, to: stage }),
  fc.record({
    ...target,
    kind: fc.constant('run-ending'),
    from: fc.constant({ status: 'RUNNING', endTimeMs: undefined }),
    to: fc.record({ status: fc.constantFrom(...RUN_STATUSES), endTimeMs: fc.constantFrom(7, undefined) }),
  }),
  fc.record({
    experimentId: fc.constantFrom('1', '2'),
    title: fc.constant('t'),
    kind: fc.constant('experiment-stage'),
    from: stage,
    to: stage,
    deletedRunIds: fc.subarray(RUNS),
  }),
) as fc.Arbitrary<Change>

test('a table with changes is the table of the changed runs', () => {
  fc.assert(
    fc.property(fc.tuple(run, run, run, run, run), fc.array(change, { maxLength: 8 }), (sketches, changes) => {
      const runs = sketches.map(({ tags, status, experimentId }, index) =>
        sketchRun({
          id: RUNS[index]!,
          tags: { ...tags, 'mlflow.runName': RUNS[index]! },
          info: { status, experimentId },
        }),
      )
      // A run change names the run's own experiment.
      const fitting = changes.filter(
        (change) => !('runId' in change) || runs.some(({ info }) => info.runId === change.runId),
      )
      const changed = runs.map((run) => fitting.reduce(applyToRun, run))
      expect(contents(patchTable(tableOf(runs), fitting))).toEqual(contents(tableOf(changed)))
    }),
  )
})

test('a run that was read replaces what the table had of it', () => {
  const runs = RUNS.map((id) => sketchRun({ id, tags: { team: 'x' } }))
  const read = sketchRun({
    id: 'c',
    name: 'other',
    tags: { stage: 'y' },
    info: { status: 'FAILED', lifecycleStage: 'deleted' },
  })
  const patched = patchTable(tableOf(runs), [{ kind: 'run-read', run: read }])
  expect(contents(patched)).toEqual(contents(tableOf(runs.with(2, read))))
})

test('a change of a run that is not there leaves the table as it is, and others share its blocks', () => {
  const table = tableOf(RUNS.map((id) => sketchRun({ id })))
  const rename = (runId: string): Change => ({
    kind: 'run-name',
    runId,
    experimentId: '7',
    title: runId,
    from: runId,
    to: 'x',
  })
  expect(patchTable(table, [rename('z')])).toBe(table)
  const patched = patchTable(table, [rename('c')])
  expect(patched.blocks[0]).toBe(table.blocks[0])
  expect(patched.blocks[1]).not.toBe(table.blocks[1])
})

test('rows of the other stage are hidden, and back in their place when they change back', () => {
  const table = tableOf(RUNS.map((id) => sketchRun({ id })))
  const hide: Change = { kind: 'run-stage', runId: 'b', experimentId: '7', title: 'b', from: 'active', to: 'deleted' }
  const patched = patchTable(table, [hide])
  expect(runIdsOf(onlyStage(patched, 'active'))).toEqual(['a', 'c', 'd', 'e'])
  expect(runIdsOf(onlyStage(patched, 'deleted'))).toEqual(['b'])
  const back = patchTable(patched, [{ ...hide, from: 'deleted', to: 'active' }])
  expect(runIdsOf(onlyStage(back, 'active'))).toEqual(RUNS)
  expect(onlyStage(back, 'active')).toBe(back)
})
