import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import fixture from '../../fixtures/filter/evaluation-fixture.json' with { type: 'json' }
import vectors from '../../fixtures/filter/evaluation.json' with { type: 'json' }
import { runComparator } from '../domain/filter/compareRuns.ts'
import { RUNS } from '../domain/filter/language.ts'
import { filterTable } from '../domain/filter/filterTable.ts'
import { compileRunFilter } from '../domain/filter/matchRuns.ts'
import { readOrderBy } from '../domain/filter/orderBy.ts'
import { clausesOf, readFilter } from '../domain/filter/readFilter.ts'
import { isRefusal } from '../domain/filter/refusal.ts'
import { fromFixture, type FixtureRun } from '../domain/filter/runFixture.ts'
import type { Run } from '../domain/run.ts'
import { runColumns } from '../domain/runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE, runIdsOf } from '../domain/runTable.ts'
import { ShortTasks } from '../lib/shortTasks.ts'
import { STORES } from '../server/embedded/testStores.ts'
import type { TrackingStore } from './trackingStore.ts'

async function search(store: TrackingStore, filter: string, orderBy: readonly string[] = []): Promise<string[]> {
  return (await searchRuns(store, filter, orderBy)).map(({ info }) => info.runId)
}

async function searchRuns(store: TrackingStore, filter: string, orderBy: readonly string[]): Promise<readonly Run[]> {
  const { items } = await store.searchRuns({
    experimentIds: ['0'],
    filter,
    orderBy,
    viewType: 'ALL',
    maxResults: 1000,
    pageToken: undefined,
  })
  return items
}

/** What a page finds among all runs without asking the store; `undefined` where it has to ask. */
async function searchHere(store: TrackingStore, filter: string): Promise<string[] | undefined> {
  const all = appendRuns(EMPTY_RUN_TABLE, runColumns(await searchRuns(store, '', [])))
  const found = await filterTable(all, { filter, before: '' }, new ShortTasks(), new AbortController().signal)
  return found && runIdsOf(found)
}

const key = fc.constantFrom('a', 'b')
const word = fc.constantFrom('x', 'X', 'xy', '')
const number = fc.constantFrom('-1', '0', '0.5', '2')
const clause = fc.oneof(
  fc.tuple(key, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), number).map(([k, c, v]) => `metrics.${k} ${c} ${v}`),
  fc
    .tuple(
      fc.constantFrom('params', 'tags'),
      key,
      fc.constantFrom('=', '!=', 'LIKE', 'ILIKE'),
      fc.oneof(word, fc.constant('x%')),
    )
    .map(([e, k, c, v]) => `${e}.${k} ${c} '${v}'`),
  fc
    .tuple(fc.constantFrom('params', 'tags'), key, fc.constantFrom('IS NULL', 'IS NOT NULL'))
    .map(([e, k, c]) => `${e}.${k} ${c}`),
  fc
    .tuple(fc.constantFrom('start_time', 'end_time'), fc.constantFrom('=', '!=', '>'), number)
    .map((parts) => parts.join(' ')),
)
const order = fc.tuple(
  fc.constantFrom('metrics.a', 'metrics.b', 'params.a', 'tags.b', 'start_time', 'end_time'),
  fc.constantFrom('ASC', 'DESC'),
)
const dictionary = (value: fc.Arbitrary<string>) => fc.dictionary(key, value, { maxKeys: 2, noNullPrototype: true })
const fixtureRun = fc.record({
  run_name: fc.constant(''),
  user_id: fc.constant(''),
  status: fc.constant('RUNNING'),
  artifact_uri: fc.constant(''),
  start_time: fc.integer({ min: 0, max: 2 }),
  end_time: fc.option(fc.integer({ min: 0, max: 2 })),
  params: dictionary(word),
  tags: dictionary(word),
  metrics: dictionary(fc.constantFrom('-1', '0', '0.5', '2', 'NaN', 'Infinity')),
  datasets: fc.constant([]),
})

interface Vector {
  readonly filter: string
  readonly matches: readonly string[]
  readonly matches_file_store?: readonly string[]
}

describe.each(STORES)('the $kind store', ({ kind, openWith }) => {
  let fixtureStore: TrackingStore
  beforeAll(async () => {
    fixtureStore = await openWith((fixture satisfies readonly FixtureRun[]).map(fromFixture))
  })

  test.each<Vector>(vectors)('$filter finds $matches', async (vector) => {
    const inFiles = vector.matches_file_store ?? vector.matches
    const expected = kind === 'file' ? inFiles : vector.matches
    expect((await search(fixtureStore, vector.filter)).toSorted()).toEqual(expected)
  })

  test.each([
    [['metrics.acc ASC'], ['c3', 'a1', 'b2']],
    [['metrics.acc DESC'], ['c3', 'a1', 'b2']],
    [['metrics.loss DESC'], ['b2', 'a1', 'c3']],
    [['end_time DESC'], ['a1', 'c3', 'b2']],
    [[], ['a1', 'b2', 'c3']],
  ])('order by %j', async (orderBy, expected) => {
    expect(await search(fixtureStore, '', orderBy)).toEqual(expected)
  })

  test('it agrees with the evaluator of the domain, and with what a page finds by itself, on random runs, filters and orders', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fixtureRun, { minLength: 1, maxLength: 12 }),
        fc.array(clause, { maxLength: 3 }),
        fc.uniqueArray(order, { maxLength: 2, selector: ([field]) => field }),
        async (list, clauses, orders) => {
          const runs = list.map((run, index) => fromFixture({ ...run, run_id: `r${index}` }))
          const filter = clauses.join(' AND ')
          const orderBy = orders.map((parts) => parts.join(' '))
          const entries = orderBy.flatMap((text) => {
            const entry = readOrderBy(text, RUNS)
            return isRefusal(entry) ? [] : [entry]
          })
          const expected = runs
            .filter(compileRunFilter(clausesOf(readFilter(filter, RUNS)), kind))
            .sort(runComparator(entries, kind))
            .map(({ info }) => info.runId)
          const store = await openWith(runs)
          expect(await search(store, filter, orderBy)).toEqual(expected)
          const there = await search(store, filter)
          expect((await searchHere(store, filter)) ?? there).toEqual(there)
        },
      ),
      // Every try writes a folder of files, and files run the same evaluator anyway.
      { numRuns: kind === 'file' ? 25 : 150 },
    )
  })

  // MLflow's joins end at 64 tables.
  test.each([
    ['metrics.loss > 0', 2],
    ['metrics.acc = 0.9', 1],
    ["params.n != 'x'", 2],
    ['tags.nothing IS NULL', 3],
    ['start_time > 0', 3],
    ["dataset.name LIKE '%'", 2],
  ])('a thousand clauses such as %s are answered', async (text, found) => {
    const filter = Array.from({ length: 1000 }, () => text).join(' AND ')
    expect(await search(fixtureStore, filter)).toHaveLength(found)
  })

  test.each(['metrics.none', 'params.none', 'tags.none'])(
    'five hundred orders such as %s go before the one that decides',
    async (key) => {
      const many = Array.from({ length: 500 }, (_, index) => `${key}${index} DESC`)
      const [up, down] = await Promise.all(
        ['ASC', 'DESC'].map((direction) => search(fixtureStore, '', [...many, `run_id ${direction}`])),
      )
      expect(up).toHaveLength(3)
      expect(down).toEqual(up?.toReversed())
    },
  )

  test('pages join to the whole, and the last one has no token', async () => {
    const store = await openWith(
      Array.from({ length: 10 }, (_, index) =>
        fromFixture({ ...(fixture[0] as FixtureRun), run_id: `r${index}`, datasets: [] }),
      ),
    )
    const pages: string[][] = []
    let pageToken: string | undefined
    do {
      const page = await store.searchRuns({
        experimentIds: ['0'],
        filter: '',
        orderBy: ['run_id'],
        viewType: 'ACTIVE_ONLY',
        maxResults: 5,
        pageToken,
      })
      pages.push(page.items.map(({ info }) => info.runId))
      pageToken = page.nextPageToken
    } while (pageToken !== undefined)
    expect(pages).toEqual([
      ['r0', 'r1', 'r2', 'r3', 'r4'],
      ['r5', 'r6', 'r7', 'r8', 'r9'],
    ])
  })

  test.each([
    ["params.a > '1'", [], 'Invalid comparator'],
    ['', ['dataset.name'], "Invalid identifier type 'dataset'"],
    ['or', [], 'Invalid clause(s) in filter string'],
  ])('refuses filter %j and order %j in MLflow’s words', async (filter, orderBy, message) => {
    await expect(search(fixtureStore, filter, orderBy)).rejects.toThrow(message)
  })
})
