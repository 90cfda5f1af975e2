import type { ClauseContent } from '../../domain/filter/ast.ts'
import { resolveAlias } from '../../domain/filter/language.ts'
import { floatOf } from '../../domain/filter/numbers.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { fragment, integerCondition, numericCondition, textCondition, textOf } from './conditions.ts'
import type { Fragment } from './conditions.ts'

/** A clause about rows keyed by `(key, run_uuid)`: metrics, params, tags. */
export interface KeyedClause {
  readonly table: 'latest_metrics' | 'params' | 'tags'
  readonly key: string
  /** What the row's value must be, given the table's alias. */
  readonly test: (alias: string) => Fragment
  /** Likely to leave few runs, so that it may lead the search. */
  readonly isSelective: boolean
}

/** How a clause becomes SQL: a keyed row that must be there, or any condition on run `r`. */
export type RunCondition = { readonly keyed: KeyedClause } | { readonly condition: Fragment }

/** Semantics of MLflow's SQL store on SQLite, as `compileRunFilter` of the domain has them for objects. */
export function runCondition(clause: ClauseContent): RunCondition {
  const { entity, key } = clause
  switch (entity) {
    case 'metric':
      return { keyed: metricClause(clause) }
    case 'parameter':
      return textClause('params', clause)
    case 'tag':
      return textClause('tags', clause)
    case 'attribute':
      // The column is empty for runs of MLflow 1.29 and older, so the tag is asked instead.
      if (resolveAlias(key) === 'run_name') return textClause('tags', { ...clause, key: SYSTEM_TAG.runName })
      return { condition: attributeCondition(clause) }
    case 'dataset':
      return { condition: datasetCondition(clause) }
    default:
      return assertNever(entity)
  }
}

function metricClause({ key, comparator, value }: ClauseContent): KeyedClause {
  const wanted = floatOf(textOf(value))
  const test = (alias: string): Fragment => {
    const { sql, values } = numericCondition(`${alias}.value`, comparator, wanted)
    // NaN is stored as 0 with a flag; it differs from every number and compares with none.
    const withNan = comparator === '!=' ? `(${sql} OR ${alias}.is_nan)` : `${sql} AND NOT ${alias}.is_nan`
    return fragment(withNan, ...values)
  }
  return { table: 'latest_metrics', key, test, isSelective: comparator === '=' }
}

function textClause(table: 'params' | 'tags', clause: ClauseContent): RunCondition {
  const operator = clause.comparator.toUpperCase()
  if (operator === 'IS NULL' || operator === 'IS NOT NULL') {
    const not = operator === 'IS NULL' ? 'NOT ' : ''
    const sql = `${not}EXISTS (SELECT 1 FROM ${table} k WHERE k.key = ? AND k.run_uuid = r.run_uuid)`
    return { condition: fragment(sql, clause.key) }
  }
  const test = (alias: string): Fragment => textCondition(`${alias}.value`, clause)
  return { keyed: { table, key: clause.key, test, isSelective: operator === '=' } }
}

const COLUMNS: Readonly<Record<string, string>> = {
  run_id: 'r.run_uuid',
  user_id: 'r.user_id',
  status: 'r.status',
  artifact_uri: 'r.artifact_uri',
  run_name: 'r.name',
  start_time: 'r.start_time',
  end_time: 'r.end_time',
}

/** The column of `runs r` behind an attribute. */
export function attributeColumn(key: string): string {
  const column = COLUMNS[resolveAlias(key)]
  if (column === undefined) throw new TypeError(`Runs have no attribute ${key}.`)
  return column
}

function attributeCondition(clause: ClauseContent): Fragment {
  const column = attributeColumn(clause.key)
  return clause.value.kind === 'number' ? integerCondition(column, clause) : textCondition(column, clause)
}

/** Each clause asks for some dataset of the run, on its own; `!=` too. */
function datasetCondition(clause: ClauseContent): Fragment {
  const isContext = clause.key === 'context'
  const context = isContext
    ? "JOIN input_tags t ON t.input_uuid = i.input_uuid AND t.name = 'mlflow.data.context'"
    : 'JOIN datasets d ON d.dataset_uuid = i.source_id'
  const { sql, values } = textCondition(isContext ? 't.value' : clause.key === 'name' ? 'd.name' : 'd.digest', clause)
  return fragment(
    `EXISTS (SELECT 1 FROM inputs i ${context} WHERE i.destination_type = 'RUN' AND i.source_type = 'DATASET'
      AND i.destination_id = r.run_uuid AND ${sql})`,
    ...values,
  )
}

/** `EXISTS` over a keyed clause. */
export function keyedCondition({ table, key, test }: KeyedClause): Fragment {
  const { sql, values } = test('k')
  return fragment(
    `EXISTS (SELECT 1 FROM ${table} k WHERE k.key = ? AND k.run_uuid = r.run_uuid AND ${sql})`,
    key,
    ...values,
  )
}
