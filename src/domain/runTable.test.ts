import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  colorAt,
  durationMsAt,
  experimentIdAt,
  metricAt,
  paramAt,
  sourceAt,
  statusAt,
  tagAt,
  userAt,
} from './runCells.ts'
import { runColor } from './runColor.ts'
import { runColumns } from './runColumns.ts'
import { findRows, runIdsOfRows } from './runFind.ts'
import { orderRows } from './runOrder.ts'
import type { RunOrder } from './runOrder.ts'
import { EMPTY_RUN_TABLE, appendRuns, blockAt, replaceBlocks, replaceColumns, runIdsOf } from './runTable.ts'
import type { RunTable } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'
import type { RunSketch } from './testing/sketchRun.ts'
import { withoutRuns } from './withoutRuns.ts'

/** A table of `runs` that arrived in pages of `pageSize`. */
function tableOf(runs: readonly RunSketch[], pageSize = 2): RunTable {
  let table = EMPTY_RUN_TABLE
  for (let start = 0; start < runs.length; start += pageSize) {
    table = appendRuns(table, runColumns(runs.slice(start, start + pageSize).map(sketchRun)))
  }
  return table
}

const idsInOrder = (table: RunTable, order: RunOrder, nowMs = 0) =>
  runIdsOfRows(table, orderRows(table, [order], nowMs))

const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, 1))
const sketch = fc.record({
  metrics: fc.dictionary(fc.constantFrom('loss', 'acc', 'a.b'), number),
  params: fc.dictionary(fc.constantFrom('lr', 'opt'), fc.string()),
})
const sketches = fc
  .array(sketch, { maxLength: 30 })
  .map((runs) => runs.map((logged, index) => ({ id: `r${index}`, ...logged })))

test('every run keeps its place and its values, whatever the pages were', () => {
  fc.assert(
    fc.property(sketches, fc.integer({ min: 1, max: 7 }), (runs, pageSize) => {
      const table = tableOf(runs, pageSize)
      expect(runIdsOf(table)).toEqual(runs.map(({ id }) => id))
      for (const [index, { metrics, params }] of runs.entries()) {
        const block = blockAt(table, index)
        const row = index - block.firstRow
        for (const key of table.metricKeys) expect(metricAt(block, key, row)).toBe(metrics[key])
        for (const key of table.paramKeys) expect(paramAt(block, key, row)).toBe(params[key])
      }
    }),
  )
})

test('a key is a column as soon as one run has it, sorted, and MLflow’s own tags are none', () => {
  const table = tableOf([
    { id: 'a', metrics: { z: 1 }, tags: { team: 'x', 'mlflow.user': 'ada', 'mlflow.log-model.history': '[]' } },
    { id: 'b', metrics: { a: 1 } },
    { id: 'c', params: { lr: '1' } },
  ])
  expect([table.metricKeys, table.paramKeys, table.tagKeys]).toEqual([['a', 'z'], ['lr'], ['team']])
  expect(tagAt(blockAt(table, 0), 'mlflow.log-model.history', 0)).toBeUndefined()
})

test('a longer table leaves the shorter one as it was', () => {
  const short = tableOf([{ id: 'a' }])
  const long = appendRuns(short, runColumns([sketchRun({ id: 'b', metrics: { m: 1 } })]))
  expect([short.size, short.metricKeys, long.size]).toEqual([1, [], 2])
  expect(() => blockAt(short, 1)).toThrow(RangeError)
})

test('a run says who started it, from what, in which experiment, and for how long', () => {
  const table = tableOf([
    { id: 'tagged', tags: { 'mlflow.user': 'ada', 'mlflow.source.name': '/home/ada/train.py' } },
    { id: 'old', info: { userId: 'bob', status: 'RUNNING', endTimeMs: undefined } },
    { id: 'lost', info: { status: 'KILLED', endTimeMs: undefined } },
  ])
  const at = <T>(read: (block: ReturnType<typeof blockAt>, row: number) => T) =>
    [0, 1, 2].map((row) => read(blockAt(table, row), row - blockAt(table, row).firstRow))
  expect(at(userAt)).toEqual(['ada', 'bob', undefined])
  expect(at(sourceAt)).toEqual(['/home/ada/train.py', undefined, undefined])
  expect(at(statusAt)).toEqual(['FINISHED', 'RUNNING', 'KILLED'])
  expect(at(experimentIdAt)).toEqual(['7', '7', '7'])
  expect(at((block, row) => durationMsAt(block, row, 9000))).toEqual([3000, 8000, undefined])
  expect(table.liveCount).toBe(1)
})

describe('order', () => {
  test('by a metric: values, then NaN, then none, in both directions; ties keep their order', () => {
    fc.assert(
      fc.property(sketches, fc.boolean(), (runs, descending) => {
        const rank = (value: number | undefined) => (value === undefined ? 2 : Number.isNaN(value) ? 1 : 0)
        const expected = [...runs].sort(({ metrics: a }, { metrics: b }) => {
          const byRank = rank(a['loss']) - rank(b['loss'])
          if (byRank !== 0 || rank(a['loss']) > 0) return byRank
          const [low, high] = [a['loss']!, b['loss']!]
          return (low === high ? 0 : low < high ? -1 : 1) * (descending ? -1 : 1)
        })
        const order = { field: { kind: 'metrics', key: 'loss' }, descending } as const
        expect(idsInOrder(tableOf(runs), order)).toEqual(expected.map(({ id }) => id))
      }),
    )
  })

  test.each([
    { values: ['8', '128', '16'], sorted: ['8', '16', '128'], because: 'all are numbers' },
    { values: ['8', '128', 'auto', '16'], sorted: ['128', '16', '8', 'auto'], because: 'one is not' },
    { values: ['1e-3', 'nan', '0.1', 'inf'], sorted: ['1e-3', '0.1', 'inf', 'nan'], because: 'Python prints so' },
    { values: ['b', 'B', 'a'], sorted: ['B', 'a', 'b'], because: 'texts compare as on the server' },
    { values: ['\u{1f600}', 'ｂ', 'z'], sorted: ['z', 'ｂ', '\u{1f600}'], because: 'stores compare code points' },
  ])('by a param puts $values as $sorted: $because', ({ values, sorted }) => {
    const table = tableOf(values.map((value) => ({ id: value, params: { p: value } })))
    expect(idsInOrder(table, { field: { kind: 'params', key: 'p' }, descending: false })).toEqual(sorted)
  })

  test('by several keys: the next decides where the one before leaves a tie', () => {
    fc.assert(
      fc.property(sketches, fc.boolean(), fc.boolean(), (runs, upFirst, upSecond) => {
        const table = tableOf(runs)
        const first = { field: { kind: 'metrics', key: 'loss' }, descending: !upFirst } as const
        const second = { field: { kind: 'metrics', key: 'acc' }, descending: !upSecond } as const
        const rank = (order: RunOrder) => {
          const ids = idsInOrder(table, order)
          // Runs that compare as equal share a rank.
          const value = (id: string) => runs.find((run) => run.id === id)?.metrics[order.field.key]
          let at = 0
          return new Map(
            ids.map((id, index) => {
              const [now, before] = [value(id), value(ids[index - 1] ?? '')]
              if (index > 0 && now !== before && !(Number.isNaN(now) && Number.isNaN(before))) at = index
              return [id, at]
            }),
          )
        }
        const [byFirst, bySecond] = [rank(first), rank(second)]
        const expected = runs
          .map(({ id }) => id)
          .sort((a, b) => byFirst.get(a)! - byFirst.get(b)! || bySecond.get(a)! - bySecond.get(b)!)
        expect(runIdsOfRows(table, orderRows(table, [first, second], 0))).toEqual(expected)
      }),
    )
  })

  test.each([
    { key: 'run_name', sorted: ['c', 'b', 'a'] },
    { key: 'status', sorted: ['a', 'c', 'b'] },
    { key: 'start_time', sorted: ['b', 'a', 'c'] },
    { key: 'duration', sorted: ['a', 'c', 'b'] },
    { key: 'user_id', sorted: ['b', 'a', 'c'] },
    { key: 'source', sorted: ['c', 'a', 'b'] },
  ] as const)('by $key', ({ key, sorted }) => {
    const table = tableOf([
      { id: 'a', name: 'z', info: { startTimeMs: 20, endTimeMs: 21 }, tags: { 'mlflow.user': 'm' } },
      { id: 'b', name: 'y', info: { startTimeMs: 10, endTimeMs: undefined, status: 'RUNNING', userId: 'e' } },
      { id: 'c', name: 'x', info: { startTimeMs: 30, endTimeMs: 35 }, tags: { 'mlflow.source.name': 's' } },
    ])
    expect(idsInOrder(table, { field: { kind: 'attributes', key }, descending: false }, 500)).toEqual(sorted)
  })
})

test('finds runs by a part of their name or the beginning of their id, in any case, and keeps the order', () => {
  const table = tableOf([
    { id: 'f00d', name: 'brave-otter' },
    { id: 'cafe', name: 'calm-heron' },
    { id: 'beef', name: '' },
  ])
  const found = (text: string) => runIdsOfRows(table, findRows(table, Uint32Array.of(2, 1, 0), text))
  expect(found('OTTER')).toEqual(['f00d'])
  expect(found('F0')).toEqual(['f00d'])
  expect(found('f')).toEqual(['f00d'])
  expect(found('  ')).toEqual(['beef', 'cafe', 'f00d'])
  expect(found('zzz')).toEqual([])
})

test('runs that came before are left out of a page, and the rest of it stays as it was', () => {
  fc.assert(
    fc.property(sketches, fc.array(fc.nat(29)), (runs, repeated) => {
      const seen = new Set(repeated.map((index) => `r${index}`))
      const kept = runs.filter(({ id }) => !seen.has(id))
      const table = appendRuns(EMPTY_RUN_TABLE, withoutRuns(runColumns(runs.map(sketchRun)), seen))
      expect(runIdsOf(table)).toEqual(kept.map(({ id }) => id))
      for (const [row, { metrics, params }] of kept.entries()) {
        const block = blockAt(table, row)
        for (const key of ['loss', 'acc', 'a.b']) expect(metricAt(block, key, row)).toBe(metrics[key])
        for (const key of ['lr', 'opt']) expect(paramAt(block, key, row)).toBe(params[key])
      }
    }),
  )
})

describe('colours', () => {
  const colorsOf = (table: RunTable): ReadonlyMap<string, string> =>
    new Map(
      table.blocks.flatMap((block) => block.columns.runIds.map((runId, row) => [runId, colorAt(block, row)] as const)),
    )
  const runs = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `run ${index}` }))

  test('differ among ten runs, whatever the pages were, but not from one that somebody has chosen', () => {
    const tagged = runs(10).map((run) => ({ ...run, tags: { 'mlflow.runColor': '#123456' } }))
    expect(new Set(colorsOf(tableOf(runs(10), 3)).values()).size).toBe(10)
    expect(colorsOf(tableOf(runs(10), 3))).toEqual(colorsOf(tableOf(runs(10), 10)))
    expect([...new Set(colorsOf(tableOf(tagged)).values())]).toEqual(['#123456'])
  })

  test('are equally frequent among hundreds of runs', () => {
    const colors = Map.groupBy(colorsOf(tableOf(runs(300), 100)).values(), (color) => color)
    expect([...colors.values()].map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 30))
  })

  test('are those of the ids among thousands of runs', () => {
    for (const [runId, color] of colorsOf(tableOf(runs(1001), 500))) expect(color).toBe(runColor(runId, undefined))
  })

  test('stay when other runs leave', () => {
    const table = tableOf(runs(10), 10)
    const before = colorsOf(table)
    const left = replaceBlocks(
      table,
      table.blocks.map((block) => replaceColumns(block, withoutRuns(block.columns, new Set(['run 0', 'run 3'])))),
    )
    expect(left.size).toBe(8)
    for (const [runId, color] of colorsOf(left)) expect(color).toBe(before.get(runId))
  })
})
