import { expect, test } from 'vitest'
import type { GroupMeasure } from './aggregate.ts'
import { orderGroups } from './orderGroups.ts'
import { groupRows } from './groupRows.ts'
import { runColumns } from './runColumns.ts'
import type { RunOrder } from './runOrder.ts'
import { EMPTY_RUN_TABLE, appendRuns } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'

const table = appendRuns(
  EMPTY_RUN_TABLE,
  runColumns(
    [
      { id: 'a', params: { lr: '0.1', opt: 'adam' }, metrics: { acc: 0.9, loss: 2 } },
      { id: 'b', params: { lr: '0.1', opt: 'sgd' }, metrics: { acc: 0.1, loss: 2 } },
      { id: 'c', params: { lr: '0.02', opt: 'sgd' }, metrics: { acc: 0.6, loss: 2 } },
      { id: 'd', params: { lr: '3', opt: 'adam' }, metrics: { acc: Number.NaN, loss: 1 } },
      { id: 'e', params: { lr: '4', opt: 'adam' }, metrics: { acc: 0.7, loss: 1 } },
    ].map(sketchRun),
  ),
)
const lr = { kind: 'params', key: 'lr' } as const
const acc = { kind: 'metrics', key: 'acc' } as const
const rows = { rows: Uint32Array.from([0, 1, 2, 3, 4]), pinnedCount: 0 }
const inOrder = (measure: GroupMeasure, ...order: RunOrder[]) =>
  [...orderGroups(table, groupRows(table, rows, [lr], 0), { order, measure, fields: [lr], nowMs: 0 })].map(
    ({ values }) => values[0],
  )

test.each([
  [
    'what they show, groups without a number last',
    'mean',
    [{ field: acc, descending: true }],
    ['4', '0.02', '0.1', '3'],
  ],
  [
    'the same the other way round, those still last',
    'mean',
    [{ field: acc, descending: false }],
    ['0.1', '0.02', '4', '3'],
  ],
  ['another measure, once that is shown', 'max', [{ field: acc, descending: true }], ['0.1', '4', '0.02', '3']],
  [
    'the next key where the first leaves a tie',
    'mean',
    [
      { field: { kind: 'metrics', key: 'loss' }, descending: false },
      { field: acc, descending: true },
    ],
    ['4', '3', '0.02', '0.1'],
  ],
  [
    'the column that makes them, whatever they show',
    'count',
    [{ field: lr, descending: false }],
    ['0.02', '0.1', '3', '4'],
  ],
  [
    'their first runs where the order is by texts',
    'mean',
    [
      { field: { kind: 'params', key: 'opt' }, descending: true },
      { field: acc, descending: true },
    ],
    ['0.1', '0.02', '3', '4'],
  ],
] as const)('groups are ordered by %s', (_case, measure, order, expected) => {
  expect(inOrder(measure, ...order)).toEqual(expected)
})
