import type { ClauseContent } from '../../domain/filter/ast.ts'
import { RUNS, resolveAlias } from '../../domain/filter/language.ts'
import type { OrderBy } from '../../domain/filter/orderBy.ts'
import type { Page } from '../../domain/page.ts'
import type { Run } from '../../domain/run.ts'
import { nextToken, readSearch } from '../rules/search.ts'
import type { RunSearchRequest } from '../trackingStore.ts'
import { allOf, fragment } from './conditions.ts'
import type { Fragment } from './conditions.ts'
import { knownExperimentIds } from './experiments.ts'
import { readableRows } from './readable.ts'
import { inChunks, placeholders, text } from './rows.ts'
import { attributeColumn, keyedCondition, runCondition } from './runConditions.ts'
import type { KeyedClause } from './runConditions.ts'
import { readRuns } from './runs.ts'
import type { Session } from './session.ts'
import { SqlError } from './sqlDriver.ts'
import type { SqlRow } from './sqlDriver.ts'

export function searchRuns(session: Session, request: RunSearchRequest): Page<Run> {
  const { clauses, order, offset } = readSearch(request, RUNS)
  const experimentIds = knownExperimentIds(session, request.experimentIds)
  if (experimentIds.length === 0) return { items: [], nextPageToken: undefined }

  const scope = [fragment(`r.experiment_id IN (${placeholders(experimentIds)})`, ...experimentIds)]
  if (request.viewType !== 'ALL') {
    scope.push(fragment('r.lifecycle_stage = ?', request.viewType === 'ACTIVE_ONLY' ? 'active' : 'deleted'))
  }
  const find = (readable?: Fragment): string[] => {
    const { sql, values } = statement(clauses, scope, order, readable)
    const rows = session.driver.all(`${sql} LIMIT ? OFFSET ?`, ...values, request.maxResults + 1, offset)
    return rows.map((row) => text(row['run_uuid']))
  }
  const ids = withoutDamage(find, () => readableRuns(session))
  const page = ids.slice(0, request.maxResults)
  return {
    items: readRuns(session, runRows(session, page)),
    nextPageToken: nextToken(request, offset, ids.length),
  }
}

/** Runs on a damaged page do not take the others along. @throws SqlError when what is asked for is damaged itself */
function withoutDamage(find: (readable?: Fragment) => string[], readable: () => Fragment): string[] {
  try {
    return find()
  } catch (error) {
    if (!(error instanceof SqlError) || error.failure !== 'corrupt') throw error
    return find(readable())
  }
}

/** The runs whose rows can be read, found by the index of their ids, which is kept elsewhere. */
function readableRuns(session: Session): Fragment {
  const all = session.driver.all('SELECT run_uuid FROM runs').map((row) => text(row['run_uuid']))
  const select = 'SELECT run_uuid, lifecycle_stage FROM runs WHERE run_uuid IN (owners)'
  const rows = inChunks(all, (ids) => readableRows(session, 'runs', ids, select))
  const ids = rows.map((row) => row['run_uuid'])
  return fragment('json_each(?) readable CROSS JOIN runs r ON r.run_uuid = readable.value', JSON.stringify(ids))
}

/** The ids that match, in order. @param readable the runs to look at, when not all can be */
function statement(
  clauses: readonly ClauseContent[],
  scope: readonly Fragment[],
  order: readonly OrderBy[],
  readable: Fragment | undefined,
): Fragment {
  const conditions = clauses.map(runCondition)
  const keyed = conditions.flatMap((condition) => ('keyed' in condition ? [condition.keyed] : []))
  // The runs with one value of one key are few: they lead, and everything else is looked up for them alone.
  const leader = readable === undefined ? keyed.find(({ isSelective }) => isSelective) : undefined
  const others = keyed.filter((clause) => clause !== leader).map(keyedCondition)
  const plain = conditions.flatMap((condition) => ('condition' in condition ? [condition.condition] : []))

  const from = leader === undefined ? (readable ?? fragment('runs r')) : leaderJoin(leader)
  const where = allOf([...(leader === undefined ? [] : [leaderTest(leader)]), ...scope, ...plain, ...others])
  const terms = orderTerms(order)
  return {
    sql: `SELECT r.run_uuid FROM ${from.sql} WHERE ${where.sql} ORDER BY ${terms.map(({ sql }) => sql).join(', ')}`,
    values: [...from.values, ...where.values, ...terms.flatMap(({ values }) => values)],
  }
}

/** `CROSS JOIN` is SQLite's way to fix which table is the outer loop. */
function leaderJoin({ table }: KeyedClause): Fragment {
  return fragment(`${table} lead CROSS JOIN runs r ON r.run_uuid = lead.run_uuid`)
}

function leaderTest({ key, test }: KeyedClause): Fragment {
  return allOf([fragment('lead.key = ?', key), test('lead')])
}

const ORDER_TABLES = { metric: 'latest_metrics', parameter: 'params', tag: 'tags' } as const

/** Values first, then NaN, then what is missing, in both directions; ties by newest start, then by run id. */
function orderTerms(order: readonly OrderBy[]): Fragment[] {
  const terms = order.map((entry) => {
    const { sql, values } = orderedValue(entry)
    return fragment(`${sql} ${entry.ascending ? 'ASC' : 'DESC'} NULLS LAST`, ...values)
  })
  const named = order.some(({ entity, key }) => entity === 'attribute' && resolveAlias(key) === 'start_time')
  return [...terms, ...(named ? [] : [fragment('r.start_time DESC')]), fragment('r.run_uuid ASC')]
}

/** Looked up run by run: SQLite joins no more than 64 tables. */
function orderedValue({ entity, key, ascending }: OrderBy): Fragment {
  if (entity === 'attribute' || entity === 'dataset') return fragment(attributeColumn(key))
  // 9e999 is infinity, which is stored as the largest number: NaN comes after that one and all others.
  const value =
    entity === 'metric' ? `CASE WHEN k.is_nan THEN ${ascending ? '9e999' : '-9e999'} ELSE k.value END` : 'k.value'
  return fragment(`(SELECT ${value} FROM ${ORDER_TABLES[entity]} k WHERE k.key = ? AND k.run_uuid = r.run_uuid)`, key)
}

/** Whole rows of ids, in the order of the ids. */
function runRows({ driver }: Session, ids: readonly string[]): SqlRow[] {
  const rows = new Map<string, SqlRow>()
  for (let at = 0; at < ids.length; at += 10_000) {
    const chunk = ids.slice(at, at + 10_000)
    for (const row of driver.all(`SELECT * FROM runs WHERE run_uuid IN (${placeholders(chunk)})`, ...chunk)) {
      rows.set(text(row['run_uuid']), row)
    }
  }
  return ids.map((id) => rows.get(id)).filter((row) => row !== undefined)
}
