import type { ClauseContent } from '../../domain/filter/ast.ts'
import { floatOf } from '../../domain/filter/numbers.ts'
import { LOGGED_MODEL_STATUSES } from '../../domain/loggedModel.ts'
import type { LoggedModel } from '../../domain/loggedModel.ts'
import type { Page } from '../../domain/page.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { LOGGED_MODELS, LOGGED_MODEL_PAGE } from '../rules/loggedModels.ts'
import { nextToken, readSearch } from '../rules/search.ts'
import { invalidParameter } from '../storeError.ts'
import type { LoggedModelOrder, LoggedModelSearchRequest } from '../trackingStore.ts'
import { allOf, fragment, integerCondition, numericCondition, textCondition, textOf } from './conditions.ts'
import type { Fragment } from './conditions.ts'
import { knownExperimentIds } from './experiments.ts'
import { readModels } from './loggedModels.ts'
import { placeholders } from './rows.ts'
import type { Session } from './session.ts'

type DatasetFilter = LoggedModelSearchRequest['datasets'][number]

export function searchLoggedModels(session: Session, request: LoggedModelSearchRequest): Page<LoggedModel> {
  const { filter, pageToken } = request
  const maxResults = Math.min(request.maxResults, LOGGED_MODEL_PAGE)
  const plain = { filter, pageToken, maxResults, orderBy: [], viewType: 'ACTIVE_ONLY' } as const
  const { clauses, offset } = readSearch(plain, LOGGED_MODELS)
  const ids = knownExperimentIds(session, request.experimentIds)
  const datasets = datasetTest(request.datasets)
  const conditions = [
    fragment(`m.lifecycle_stage != 'deleted' AND m.experiment_id IN (${placeholders(ids)})`, ...ids),
    ...clauses.map((clause) => modelCondition(clause, datasets)),
  ]
  if (datasets !== undefined && !clauses.some(({ entity }) => entity === 'metric')) {
    conditions.push(rowExists('logged_model_metrics', datasets))
  }
  const where = allOf(conditions)
  const order = orderTerms(request.orderBy)
  const rows = session.driver.all(
    `SELECT m.* FROM logged_models m WHERE ${where.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
    ...where.values,
    ...order.values,
    maxResults + 1,
    offset,
  )
  return {
    items: readModels(session, rows.slice(0, maxResults)),
    nextPageToken: nextToken(plain, offset, rows.length),
  }
}

function rowExists(table: string, condition: Fragment): Fragment {
  return fragment(
    `EXISTS (SELECT 1 FROM ${table} x WHERE x.model_id = m.model_id AND ${condition.sql})`,
    ...condition.values,
  )
}

/** Any of the datasets; a digest is optional. */
function datasetTest(datasets: readonly DatasetFilter[]): Fragment | undefined {
  if (datasets.length === 0) return undefined
  const parts = datasets.map(({ name, digest }) =>
    digest === undefined
      ? fragment('(x.dataset_name = ?)', name)
      : fragment('(x.dataset_name = ? AND x.dataset_digest = ?)', name, digest),
  )
  const sql = `(${parts.map((part) => part.sql).join(' OR ')})`
  return fragment(sql, ...parts.flatMap(({ values }) => values))
}

/** Attributes by their names in the language, which callers choose; status is text there and a number here. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: 'm.name',
    model_id: 'm.model_id',
    model_type: 'm.model_type',
    source_run_id: 'm.source_run_id',
    status: `CASE m.status ${LOGGED_MODEL_STATUSES.map((status, index) => `WHEN ${index + 1} THEN '${status.slice('LOGGED_MODEL_'.length)}'`).join(' ')} END`,
    creation_timestamp: 'm.creation_timestamp_ms',
    creation_timestamp_ms: 'm.creation_timestamp_ms',
    creation_time: 'm.creation_timestamp_ms',
    last_updated_timestamp: 'm.last_updated_timestamp_ms',
    last_updated_timestamp_ms: 'm.last_updated_timestamp_ms',
    last_updated_time: 'm.last_updated_timestamp_ms',
  }),
)

function modelCondition(clause: ClauseContent, datasets: Fragment | undefined): Fragment {
  const { entity, key, comparator, value } = clause
  switch (entity) {
    case 'metric': {
      const named = fragment('x.metric_name = ?', key)
      const test = numericCondition('x.metric_value', comparator, floatOf(textOf(value)))
      return rowExists('logged_model_metrics', allOf([named, test, ...(datasets === undefined ? [] : [datasets])]))
    }
    case 'parameter':
      return rowExists(
        'logged_model_params',
        allOf([fragment('x.param_key = ?', key), textCondition('x.param_value', clause)]),
      )
    case 'tag':
      return rowExists(
        'logged_model_tags',
        allOf([fragment('x.tag_key = ?', key), textCondition('x.tag_value', clause)]),
      )
    case 'attribute': {
      const column = ATTRIBUTES.get(key) ?? ''
      return value.kind === 'number' ? integerCondition(column, clause) : textCondition(column, clause)
    }
    case 'dataset':
      throw invalidParameter("Invalid entity type: 'dataset'. Use the 'datasets' field to search by dataset.")
    default:
      return assertNever(entity)
  }
}

/** Missing values last; newest first, then by id. */
function orderTerms(order: readonly LoggedModelOrder[]): Fragment {
  const terms = order.map(orderTerm)
  const names = order.map(({ fieldName }) => ATTRIBUTES.get(fieldName))
  if (!names.includes('m.creation_timestamp_ms')) terms.push(fragment('m.creation_timestamp_ms DESC'))
  if (!names.includes('m.model_id')) terms.push(fragment('m.model_id ASC'))
  return fragment(terms.map(({ sql }) => sql).join(', '), ...terms.flatMap(({ values }) => values))
}

function orderTerm({ fieldName, ascending, datasetName, datasetDigest }: LoggedModelOrder): Fragment {
  const direction = ascending ? 'ASC' : 'DESC'
  const column = ATTRIBUTES.get(fieldName)
  if (column !== undefined) return fragment(`${column} ${direction} NULLS LAST`)
  if (!fieldName.includes('.')) throw invalidParameter(`Invalid order by field name: ${fieldName}`)
  if (!fieldName.startsWith('metrics.')) {
    throw invalidParameter(`Invalid order by field name: ${fieldName}. Only metrics are supported.`)
  }
  const tests = [fragment('x.model_id = m.model_id AND x.metric_name = ?', fieldName.slice('metrics.'.length))]
  if (datasetName !== undefined) tests.push(fragment('x.dataset_name = ?', datasetName))
  if (datasetDigest !== undefined) tests.push(fragment('x.dataset_digest = ?', datasetDigest))
  const { sql, values } = allOf(tests)
  return fragment(
    `(SELECT x.metric_value FROM logged_model_metrics x WHERE ${sql}
      ORDER BY x.metric_timestamp_ms DESC, x.metric_step DESC, x.run_id LIMIT 1) ${direction} NULLS LAST`,
    ...values,
  )
}
