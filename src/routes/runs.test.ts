import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GROUP_MEASURES } from '../domain/aggregate.ts'
import { VIEW_TYPES } from '../domain/lifecycle.ts'
import { printColumnField } from '../domain/columnField.ts'
import { RUN_ATTRIBUTES, printRunField } from '../domain/runField.ts'
import { CELL_DRAWINGS, DEFAULT_TABLE, NUMBER_FORMATS, REFRESH_INTERVALS_S } from '../domain/tableSettings.ts'
import { DEFAULT_CHART_SETTINGS } from './chartSettings.ts'
import { RUN_MODES } from './runMode.ts'
import { decodeRunsSearch, encodeRunsSearch, runsHref } from './runs.ts'

// Text that is no well-formed Unicode cannot be in a URL.
const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed())

const field = fc.oneof(
  fc.record({ kind: fc.constantFrom('metrics' as const, 'params' as const, 'tags' as const), key: text }),
  fc.record({ kind: fc.constant('attributes' as const), key: fc.constantFrom(...RUN_ATTRIBUTES) }),
)
const logged = fc.uniqueArray(field.map(printRunField), { maxLength: 4 })
const history = fc.oneof(
  fc.record({
    kind: fc.constant('history' as const),
    measure: fc.constantFrom('min', 'max', 'argmin', 'argmax'),
    key: text,
  }),
  fc.record({
    kind: fc.constant('history' as const),
    measure: fc.constant('at' as const),
    key: text,
    step: fc.integer(),
  }),
)
const anyField = fc.oneof(field, history, fc.record({ kind: fc.constant('datasets' as const), key: text }))
const columns = fc.uniqueArray(anyField.map(printColumnField), { maxLength: 4 })
const runIds = fc.uniqueArray(fc.stringMatching(/^[\w-]{1,8}$/), { maxLength: 3 })
const look = fc
  .record({ drawing: fc.constantFrom(...CELL_DRAWINGS), format: fc.constantFrom(...NUMBER_FORMATS) })
  .filter(({ drawing, format }) => drawing !== 'plain' || format !== 'short')

const table = fc.record({
  first: columns,
  isOnlyFirst: fc.boolean(),
  hidden: columns,
  computed: fc.uniqueArray(history.map(printColumnField), { maxLength: 3 }),
  pinned: columns,
  widths: fc
    .array(fc.tuple(anyField.map(printColumnField), fc.integer({ min: 48, max: 2000 })))
    .map((all) => new Map(all)),
  looks: fc.array(fc.tuple(anyField.map(printColumnField), look)).map((all) => new Map(all)),
  isOnlyDifferent: fc.boolean(),
  group: logged,
  groupMeasure: fc.constantFrom(...GROUP_MEASURES),
  isTree: fc.boolean(),
  refreshS: fc.constantFrom(...REFRESH_INTERVALS_S),
  pinnedRunIds: runIds,
})

const search = fc.record({
  viewType: fc.constantFrom(...VIEW_TYPES),
  find: text,
  filter: text,
  order: fc.uniqueArray(fc.record({ field: anyField, descending: fc.boolean() }), {
    maxLength: 3,
    selector: (order) => printColumnField(order.field),
  }),
  mode: fc.constantFrom(...RUN_MODES),
  charts: fc.constantFrom(DEFAULT_CHART_SETTINGS, { ...DEFAULT_CHART_SETTINGS, logY: true, pinned: ['loss'] }),
  table,
})

test('what is encoded decodes to the same, also through the text of a link', () => {
  fc.assert(
    fc.property(search, text, (state, experimentId) => {
      expect(decodeRunsSearch(encodeRunsSearch(state))).toEqual(state)
      const url = new URL(runsHref(experimentId, state), 'http://h')
      expect(decodeRunsSearch(url.searchParams)).toEqual(state)
    }),
  )
})

test('a key in backticks is read as MLflow means it, and one that has such itself stays as it is', () => {
  const orderOf = (order: string) => decodeRunsSearch(new URLSearchParams({ orderBy: order })).order
  expect(orderOf('metrics.`val/acc` DESC')).toEqual([{ field: { kind: 'metrics', key: 'val/acc' }, descending: true }])
  const field = { kind: 'params', key: '`odd`' } as const
  const state = { ...decodeRunsSearch(new URLSearchParams()), order: [{ field, descending: false }] }
  expect(decodeRunsSearch(encodeRunsSearch(state))).toEqual(state)
})

test('any query decodes to something', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('view', 'find', 'filter', 'orderBy', 'columns', 'hide', 'widths', 'looks', 'x'), text),
      ),
      (pairs) => {
        expect(VIEW_TYPES).toContain(decodeRunsSearch(new URLSearchParams(pairs)).viewType)
      },
    ),
  )
})

test('defaults are not in the link', () => {
  expect(runsHref('1')).toBe('/experiments/1')
})

test('a link with columns stays short and readable', () => {
  const table = {
    ...DEFAULT_TABLE,
    first: ['metrics.val/acc', 'params.a,b'],
    widths: new Map([['metrics.val/acc', 120]]),
  }
  expect(runsHref('1', { table })).toBe(
    '/experiments/1?columns=metrics.val/acc,params.a%5C,b,*&widths=120:metrics.val/acc',
  )
})

describe('links of MLflow’s own page', () => {
  test.each([
    ['orderByKey=x', 'ACTIVE_ONLY'],
    ['lifecycleFilter=Deleted', 'DELETED_ONLY'],
    ['lifecycleFilter=Active', 'ACTIVE_ONLY'],
    ['view=__proto__&orderBy=loss', 'ACTIVE_ONLY'],
  ])('?%s shows %s', (query, viewType) => {
    expect(decodeRunsSearch(new URLSearchParams(query))).toMatchObject({
      viewType,
      find: '',
      filter: '',
      order: [],
      table: DEFAULT_TABLE,
    })
  })

  test('bring their filter along', () => {
    expect(decodeRunsSearch(new URLSearchParams('searchFilter=metrics.a%3C1')).filter).toBe('metrics.a<1')
  })

  test('bring their order and times along', () => {
    const query = 'searchFilter=&orderByKey=metrics.%60val/acc%60&orderByAsc=true&startTime=LAST_24_HOURS'
    expect(decodeRunsSearch(new URLSearchParams(query))).toMatchObject({
      filter: 'attributes.start_time >= now-1d',
      order: [{ field: { kind: 'metrics', key: 'val/acc' }, descending: false }],
    })
  })

  test('are read in our own words where they have any', () => {
    const query = 'orderBy=metrics.a+DESC&orderByKey=metrics.b&filter=metrics.a%3C1&searchFilter=metrics.b%3C1'
    expect(decodeRunsSearch(new URLSearchParams(query))).toMatchObject({
      filter: 'metrics.a<1',
      order: [{ field: { kind: 'metrics', key: 'a' }, descending: true }],
    })
  })

  test('open their chart view beside the table', () => {
    expect(decodeRunsSearch(new URLSearchParams('compareRunsMode=CHART')).mode).toBe('split')
  })
})
