import { expect, test } from 'vitest'
import { printColumnField } from '../domain/columnField.ts'
import { DEFAULT_TABLE } from '../domain/tableSettings.ts'
import { decodeTableSettings, hasColumns, printColumns } from './tableSettings.ts'

test('how columns are arranged is printed apart from the rest, and read back', () => {
  const columns = {
    first: ['metrics.loss', 'params.a,b'],
    hidden: ['attributes.user_id'],
    pinned: [],
    widths: new Map([['metrics.loss', 120]]),
    looks: new Map([['metrics.loss', { drawing: 'heat', format: 'percent' } as const]]),
    computed: [printColumnField({ kind: 'history', measure: 'min', key: 'loss' })],
  }
  const query = printColumns({ ...DEFAULT_TABLE, ...columns, isTree: true, group: ['params.lr'], refreshS: 5 })
  const parameters = new URLSearchParams(query)
  expect(hasColumns(parameters)).toBe(true)
  const { isTree, group, refreshS, ...read } = decodeTableSettings(parameters)
  expect({ isTree, group, refreshS }).toEqual({ isTree: false, group: [], refreshS: 30 })
  expect(read).toMatchObject(columns)
})

test('columns as they come are nothing to print', () => {
  expect(printColumns({ ...DEFAULT_TABLE, group: ['params.lr'] })).toBe('')
  expect(hasColumns(new URLSearchParams('group=params.lr&filter=x'))).toBe(false)
})
