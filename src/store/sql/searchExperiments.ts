import type { Experiment } from '../../domain/experiment.ts'
import type { ClauseContent } from '../../domain/filter/ast.ts'
import { EXPERIMENTS } from '../../domain/filter/language.ts'
import type { OrderBy } from '../../domain/filter/orderBy.ts'
import type { Page } from '../../domain/page.ts'
import { nextToken, readSearch } from '../rules/search.ts'
import type { SearchRequest } from '../trackingStore.ts'
import { allOf, fragment, integerCondition, textCondition } from './conditions.ts'
import type { Fragment } from './conditions.ts'
import { parseExperimentId, readExperiments } from './experiments.ts'
import { placeholders } from './rows.ts'
import type { Session } from './session.ts'

export function searchExperiments(session: Session, request: SearchRequest): Page<Experiment> {
  const { clauses, order, offset } = readSearch(request, EXPERIMENTS)
  const conditions = clauses.map(experimentCondition)
  if (request.viewType !== 'ALL') {
    conditions.push(fragment('e.lifecycle_stage = ?', request.viewType === 'ACTIVE_ONLY' ? 'active' : 'deleted'))
  }
  const { sql, values } = allOf(conditions)
  const rows = session.driver.all(
    `SELECT e.* FROM experiments e WHERE ${sql} ORDER BY ${orderTerms(order)} LIMIT ? OFFSET ?`,
    ...values,
    request.maxResults + 1,
    offset,
  )
  return {
    items: readExperiments(session, rows.slice(0, request.maxResults)),
    nextPageToken: nextToken(request, offset, rows.length),
  }
}

function experimentCondition(clause: ClauseContent): Fragment {
  const { entity, key, value } = clause
  if (entity === 'tag') return tagCondition(clause)
  switch (key) {
    case 'name':
      return textCondition('e.name', clause)
    case 'experiment_id':
      return idCondition(clause)
    case 'creation_time':
    case 'last_update_time':
      return integerCondition(`e.${key}`, clause)
    default:
      throw new TypeError(`Experiments have no attribute ${key} to compare with a ${value.kind}.`)
  }
}

function idCondition({ comparator, value }: ClauseContent): Fragment {
  const items = value.kind === 'list' ? value.items : value.kind === 'string' ? [value.text] : []
  const ids = items.map((id) => parseExperimentId(id.replaceAll('_', '')))
  const operator = comparator === '=' || comparator === 'IN' ? 'IN' : 'NOT IN'
  return fragment(`e.experiment_id ${operator} (${placeholders(ids)})`, ...ids)
}

function tagCondition(clause: ClauseContent): Fragment {
  const exists = 'EXISTS (SELECT 1 FROM experiment_tags t WHERE t.experiment_id = e.experiment_id AND t.key = ?'
  if (clause.comparator === 'IS NULL') return fragment(`NOT ${exists})`, clause.key)
  if (clause.comparator === 'IS NOT NULL') return fragment(`${exists})`, clause.key)
  const { sql, values } = textCondition('t.value', clause)
  return fragment(`${exists} AND ${sql})`, clause.key, ...values)
}

/** Newest first by default; an order of one's own is made total by the id, highest first. */
function orderTerms(order: readonly OrderBy[]): string {
  if (order.length === 0) return 'e.creation_time DESC, e.experiment_id ASC'
  const terms = order.map(({ key, ascending }) => `e.${key} ${ascending ? 'ASC' : 'DESC'}`)
  if (!order.some(({ key }) => key === 'experiment_id')) terms.push('e.experiment_id DESC')
  return terms.join(', ')
}
