import { anything, assert, dictionary, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RUNS } from '../domain/filter/language.ts'
import { readWritten } from '../domain/filter/written/readWritten.ts'
import { readMlflowState } from './mlflowState.ts'
import { decodeRunsSearch, printRunsSearch } from './runs.ts'

/** What the page of MLflow 3.17.2 shares of a table that nobody touched. */
const UNTOUCHED = {
  searchFilter: '',
  orderByKey: 'attributes.start_time',
  orderByAsc: false,
  startTime: 'ALL',
  lifecycleFilter: 'Active',
  modelVersionFilter: 'All Runs',
  datasetsFilter: [],
  selectedColumns: ['attributes.`Source`', 'attributes.`Models`', 'attributes.`Dataset`'],
  runsHiddenMode: 'FIRST_10_RUNS',
  groupBy: null,
}
const queryOf = (state: Record<string, unknown>) =>
  decodeURIComponent(printRunsSearch(readMlflowState({ ...UNTOUCHED, ...state }).search))

test.each([
  [{}, ''],
  [{ lifecycleFilter: 'Deleted' }, 'view=deleted'],
  [{ searchFilter: 'metrics.loss < 1' }, 'filter=metrics.loss+<+1'],
  [{ searchFilter: "it's-3.5" }, "find=it's-3.5"],
  [{ startTime: 'LAST_7_DAYS' }, 'filter=attributes.start_time+>=+now-7d'],
  [
    { searchFilter: 'params.a = "b"', startTime: 'LAST_HOUR' },
    'filter=params.a+=+"b"+AND+attributes.start_time+>=+now-1h',
  ],
  [{ orderByKey: 'metrics.`val/acc`' }, 'orderBy=metrics.val/acc+DESC'],
  [{ orderByKey: 'attributes.start_time', orderByAsc: true }, 'orderBy=attributes.start_time+ASC'],
  [{ orderByKey: 'tags.`mlflow.user`', orderByAsc: true }, 'orderBy=attributes.user_id+ASC'],
  [
    { selectedColumns: ['attributes.`Source`', 'metrics.`loss`'] },
    'columns=attributes.start_time,attributes.source,metrics.loss',
  ],
])('%j becomes %s', (state, query) => {
  expect(queryOf(state)).toBe(query)
  expect(readMlflowState({ ...UNTOUCHED, ...state }).left).toEqual([])
})

test('groups are taken over with what they show', () => {
  const groupBy = { aggregateFunction: 'max', groupByKeys: [{ mode: 'param', groupByData: 'lr' }] }
  expect(readMlflowState({ ...UNTOUCHED, groupBy }).search.table).toMatchObject({
    group: ['params.lr'],
    groupMeasure: 'max',
  })
})

describe('says what it leaves out:', () => {
  test.each([
    [{ orderByKey: 'attributes.`Models`' }, 'its order'],
    [{ groupBy: { groupByKeys: [{ mode: 'dataset', groupByData: 'dataset' }] } }, 'its groups'],
    [{ groupBy: 'param.min.lr' }, 'its groups'],
    [{ datasetsFilter: [{ name: 'a' }] }, 'its choice of datasets'],
    [{ modelVersionFilter: 'With Model Versions' }, 'its choice of runs by model versions'],
    [{ searchFilter: '^otter' }, 'its search for names by a pattern'],
    [{ compareRunCharts: [{ type: 'BAR' }] }, 'its charts'],
  ])('%j', (state, left) => {
    expect(readMlflowState({ ...UNTOUCHED, ...state }).left).toEqual([left])
  })
})

test('the filter that it makes can be sent', () => {
  const { filter } = readMlflowState({ searchFilter: 'metrics.a > 1', startTime: 'LAST_YEAR' }).search
  expect(readWritten(filter, RUNS).canBeSent).toBe(true)
})

test('whatever stands in a tag, there is a view, and its link brings it back', () => {
  const keys = Object.keys(UNTOUCHED)
  assert(
    property(dictionary(string(), anything()), anything(), (other, value) => {
      const states = keys.map((key) => ({ ...other, [key]: value }))
      for (const state of states) {
        const query = printRunsSearch(readMlflowState(state).search)
        expect(printRunsSearch(decodeRunsSearch(new URLSearchParams(query)))).toBe(query)
      }
    }),
  )
})
