import { describeStatus } from '../../domain/describeStatus.ts'
import type { ClauseContent, Entity } from '../../domain/filter/ast.ts'
import { printClause, printNumber } from '../../domain/filter/print.ts'
import { metricAt, nameAt, paramAt, sourceAt, startTimeMsAt, statusAt, tagAt, userAt } from '../../domain/runCells.ts'
import type { RunAttribute, RunField } from '../../domain/runField.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { LOGGED_VALUE } from './operators.ts'

/** A condition that a cell suggests. */
export interface CellCondition {
  readonly label: string
  /** In MLflow's language. */
  readonly text: string
}

/**
 * What can be asked because of one cell: only runs like this, all but these, more, less. Nothing where MLflow has no
 * words: a duration, a value with both kinds of quotes, a metric that is missing.
 * @param row within the block.
 */
export function cellConditions(block: RunBlock, row: number, field: RunField): readonly CellCondition[] {
  switch (field.kind) {
    case 'metrics':
      return metricConditions(field.key, metricAt(block, field.key, row))
    case 'params':
      return textConditions('parameter', field.key, paramAt(block, field.key, row))
    case 'tags':
      return textConditions('tag', field.key, tagAt(block, field.key, row))
    case 'attributes':
      return attributeConditions(block, row, field.key)
    default:
      return assertNever(field)
  }
}

function metricConditions(key: string, value: number | undefined): readonly CellCondition[] {
  const logged = condition(`Only runs that log ${key}`, 'metric', key, '!=', { kind: 'number', text: LOGGED_VALUE })
  const number = value === undefined ? undefined : printNumber(value)
  if (value === undefined || number === undefined) return logged
  const shown = fullNumber(value)
  const compare = (label: string, comparator: string): readonly CellCondition[] =>
    condition(`${label} ${shown}`, 'metric', key, comparator, { kind: 'number', text: number })
  return [
    ...compare('Only', '='),
    ...compare('Not', '!='),
    ...compare('Greater than', '>'),
    ...compare('Less than', '<'),
    ...logged,
  ]
}

function textConditions(
  entity: Entity,
  key: string,
  value: string | undefined,
  shown = value,
): readonly CellCondition[] {
  const isNullable = entity === 'parameter' || entity === 'tag'
  if (value === undefined) {
    return isNullable ? condition(`Only runs without ${key}`, entity, key, 'IS NULL', { kind: 'none' }) : []
  }
  const name = shown === '' ? 'empty' : shown
  return [
    ...condition(`Only ${name}`, entity, key, '=', { kind: 'string', text: value }),
    ...condition(`Not ${name}`, entity, key, '!=', { kind: 'string', text: value }),
    ...(isNullable ? condition(`Only runs with ${key}`, entity, key, 'IS NOT NULL', { kind: 'none' }) : []),
  ]
}

function attributeConditions(block: RunBlock, row: number, attribute: RunAttribute): readonly CellCondition[] {
  switch (attribute) {
    case 'run_name':
      return textConditions('attribute', 'run_name', nameAt(block, row))
    case 'status': {
      const status = statusAt(block, row)
      return status === 'UNKNOWN' ? [] : textConditions('attribute', 'status', status, describeStatus(status).word)
    }
    case 'start_time': {
      const timeMs = startTimeMsAt(block, row)
      if (timeMs === undefined) return []
      const value = { kind: 'number', text: String(timeMs) } as const
      return [
        ...condition('Started since then', 'attribute', 'start_time', '>=', value),
        ...condition('Started before', 'attribute', 'start_time', '<', value),
      ]
    }
    case 'user_id': {
      const isTag = tagAt(block, SYSTEM_TAG.user, row) !== undefined
      const user = userAt(block, row)
      return isTag
        ? textConditions('tag', SYSTEM_TAG.user, user).slice(0, 2)
        : textConditions('attribute', 'user_id', user)
    }
    case 'source':
      return textConditions('tag', SYSTEM_TAG.sourceName, sourceAt(block, row)).slice(0, 2)
    case 'duration':
    case 'experiment_id':
      return []
    default:
      return assertNever(attribute)
  }
}

function condition(
  label: string,
  entity: Entity,
  key: string,
  comparator: string,
  value: ClauseContent['value'],
): readonly CellCondition[] {
  const printed = printClause({ entity, key, comparator, value })
  return printed.ok ? [{ label, text: printed.text }] : []
}
