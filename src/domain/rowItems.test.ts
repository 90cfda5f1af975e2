import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate, aggregateField } from './aggregate.ts'
import { groupRows } from './groupRows.ts'
import { FOLD, groupItems, groupLabel, rowsOfItem, treeItems } from './rowItems.ts'
import type { RowItems } from './rowItems.ts'
import { runColumns } from './runColumns.ts'
import type { RunAttribute } from './runField.ts'
import { EMPTY_RUN_TABLE, appendRuns, runIdsOf } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'
import type { RunSketch } from './testing/sketchRun.ts'

const tableOf = (runs: readonly RunSketch[]) => appendRuns(EMPTY_RUN_TABLE, runColumns(runs.map(sketchRun)))
const all = (count: number) => ({ rows: Uint32Array.from({ length: count }, (_, row) => row), pinnedCount: 0 })
const lr = { kind: 'params', key: 'lr' } as const

/** A line each: how deep, what, and how it is folded; in brackets when it is only a frame. */
function print(ids: readonly string[], { items, depths, folds, frames, groups }: RowItems): string[] {
  const sign = { [FOLD.none]: '', [FOLD.open]: '▾', [FOLD.closed]: '▸' } as Record<number, string>
  return Array.from(items, (item, index) => {
    const name = item < 0 ? groupLabel([lr], groups.at(-1 - item)!) : ids[item]
    const text = frames?.[index] === 1 ? `(${name})` : name
    return `${'-'.repeat(depths?.[index] ?? 0)}${sign[folds?.[index] ?? 0]}${text}`
  })
}

describe('groups', () => {
  const table = tableOf([
    { id: 'a', params: { lr: '0.1' } },
    { id: 'b' },
    { id: 'c', params: { lr: '0.1' } },
    { id: 'd', params: { lr: '' } },
  ])

  test('come in the order of their first runs; nothing is not an empty text', () => {
    const groups = groupRows(table, all(4), [lr], 0)
    const closed = groupItems(all(4), groups, new Set())
    expect(print(runIdsOf(table), closed)).toEqual(['▸lr 0.1', '▸lr not logged', '▸lr '])
    expect([...rowsOfItem(closed, 0)]).toEqual([0, 2])
    const open = groupItems(all(4), groups, new Set([groups.at(0)!.key]))
    expect(print(runIdsOf(table), open)).toEqual(['▾lr 0.1', '-a', '-c', '▸lr not logged', '▸lr '])
  })

  test('leave the pinned rows by themselves', () => {
    const pinned = { ...all(4), pinnedCount: 1 }
    const items = groupItems(pinned, groupRows(table, pinned, [lr], 0), new Set())
    expect(print(runIdsOf(table), items)).toEqual(['a', '▸lr not logged', '▸lr 0.1', '▸lr '])
  })
})

test('groups of two columns are those of the pairs', () => {
  const table = tableOf([
    { id: 'a', params: { lr: '0.1', opt: 'adam' } },
    { id: 'b', params: { lr: '0.1' } },
    { id: 'c', params: { lr: '0.1', opt: 'adam' } },
    { id: 'd', params: { opt: '0.1' } },
  ])
  const groups = [...groupRows(table, all(4), [lr, { kind: 'params', key: 'opt' }], 0)]
  expect(groups.map(({ rows }) => [...rows])).toEqual([[0, 2], [1], [3]])
  expect(new Set(groups.map(({ key }) => key)).size).toBe(3)
})

test('a group of attributes says them as rows do', () => {
  const table = tableOf([{ id: 'a', info: { status: 'RUNNING', experimentId: '7', userId: 'ada' } }])
  const attribute = (key: RunAttribute) => ({ kind: 'attributes', key }) as const
  const fields = [attribute('status'), attribute('user_id'), attribute('experiment_id'), lr]
  const [group] = groupRows(table, all(1), fields, 0)
  const names = new Map([['7', 'sweep']])
  expect(group && groupLabel(fields, group, names)).toBe('status Running · user ada · experiment sweep · lr not logged')
  expect(group && groupLabel(fields, group)).toContain('experiment 7')
})

describe('nested runs', () => {
  const nested = (id: string, parent?: string): RunSketch => ({
    id,
    tags: parent === undefined ? {} : { 'mlflow.parentRunId': parent },
  })

  test('stand below their parents, to any depth, in their order; a lost parent’s stand by themselves', () => {
    const runs = [nested('c1', 'p'), nested('lost', 'x'), nested('p'), nested('c2', 'p'), nested('g', 'c1')]
    const table = tableOf(runs)
    expect(print(runIdsOf(table), treeItems(table, all(5), new Set()))).toEqual(['lost', '▾p', '-▾c1', '--g', '-c2'])
    expect(print(runIdsOf(table), treeItems(table, all(5), new Set(['c1'])))).toEqual(['lost', '▾p', '-▸c1', '-c2'])
  })

  test('are found below those that they are nested in, which frame them', () => {
    const runs = [nested('c1', 'p'), nested('p'), nested('q'), nested('c2', 'p'), nested('g', 'c1'), nested('h', 'q')]
    const table = tableOf(runs)
    const find = (rows: readonly number[], pinnedCount = 0, closed: readonly string[] = []) =>
      print(
        runIdsOf(table),
        treeItems(table, { rows: Uint32Array.from(rows), pinnedCount }, new Set(closed), all(6).rows),
      )
    expect(find([4])).toEqual(['▾(p)', '-▾(c1)', '--g'])
    expect(find([0, 4])).toEqual(['▾(p)', '-▾c1', '--g'])
    expect(find([1, 5])).toEqual(['p', '▾(q)', '-h'])
    expect(find([4], 0, ['c1'])).toEqual(['▾(p)', '-▸(c1)'])
    expect(find([1, 4], 1)).toEqual(['p', '▾(c1)', '-g'])
    expect(find([])).toEqual([])
  })

  test('are all shown once, whatever the tags say', () => {
    const parents = fc.array(fc.nat(9), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(parents, (parents) => {
        const table = tableOf(parents.map((parent, index) => nested(`r${index}`, `r${parent}`)))
        const { items } = treeItems(table, all(parents.length), new Set())
        expect([...items].sort((a, b) => a - b)).toEqual(parents.map((_, index) => index))
      }),
    )
  })

  test('may be a chain of 20,000', () => {
    const count = 20_000
    const table = tableOf(Array.from({ length: count }, (_, at) => nested(`r${at}`, `r${at - 1}`)))
    expect(treeItems(table, all(count), new Set()).items).toHaveLength(count)
  })
})

describe('aggregates', () => {
  test('are those of pandas: NaN counts as nothing, infinities count', () => {
    const values = [1, 2, Number.NaN, 4]
    const table = tableOf(values.map((loss, index) => ({ id: `r${index}`, metrics: { loss }, params: { lr: 'x' } })))
    const loss = { kind: 'metrics', key: 'loss' } as const
    expect(aggregateField(table, all(4).rows, loss, 0)).toEqual({
      count: 3,
      mean: 7 / 3,
      std: expect.closeTo(1.5275252316519468, 12) as number,
      min: 1,
      max: 4,
    })
    expect(aggregateField(table, all(4).rows, lr, 0)).toBeUndefined()
    expect(aggregate([1, Infinity])).toEqual({ count: 2, mean: Infinity, std: Number.NaN, min: 1, max: Infinity })
    expect(aggregate([-Infinity, Infinity]).mean).toBeNaN()
    expect(aggregate([5])).toEqual({ count: 1, mean: 5, std: Number.NaN, min: 5, max: 5 })
  })
})
