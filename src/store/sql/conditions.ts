import type { ClauseContent, FilterValue } from '../../domain/filter/ast.ts'
import { comparableOf } from '../../domain/filter/numbers.ts'
import type { Int64 } from '../../lib/json.ts'
import { placeholders } from './rows.ts'
import type { SqlValue } from './sqlDriver.ts'

/** A piece of SQL and the values of its question marks, in order. */
export interface Fragment {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

export function fragment(sql: string, ...values: readonly SqlValue[]): Fragment {
  return { sql, values }
}

/** All conditions; nothing is always true. */
export function allOf(conditions: readonly Fragment[]): Fragment {
  if (conditions.length === 0) return fragment('1')
  return { sql: conjunction(conditions), values: conditions.flatMap(({ values }) => values) }
}

/** SQLite reads `a AND b AND c …` as a tree as deep as it is long, and takes 1000 levels; brackets keep it flat. */
const MOST_IN_ROW = 100

function conjunction(conditions: readonly Fragment[]): string {
  if (conditions.length <= MOST_IN_ROW) return conditions.map(({ sql }) => sql).join(' AND ')
  const half = Math.ceil(conditions.length / 2)
  return `(${conjunction(conditions.slice(0, half))}) AND (${conjunction(conditions.slice(half))})`
}

/**
 * Compares a text column as MLflow does on SQLite: `LIKE` minds the case (a connection setting), `ILIKE` folds ASCII.
 * Comparators are those that validation lets through.
 */
export function textCondition(
  column: string,
  { comparator, value }: Pick<ClauseContent, 'comparator' | 'value'>,
): Fragment {
  const operator = comparator.toUpperCase()
  if (value.kind === 'list') return fragment(`${column} ${operator} (${placeholders(value.items)})`, ...value.items)
  const wanted = textOf(value)
  if (operator === 'ILIKE') return fragment(`lower(${column}) LIKE lower(?)`, wanted)
  if (operator === 'LIKE' || operator === '=' || operator === '!=') return fragment(`${column} ${operator} ?`, wanted)
  throw new TypeError(`Text has no comparator ${comparator}.`)
}

const NUMERIC = new Set(['=', '!=', '<', '<=', '>', '>='])

/** Compares an integer column; int64 stays exact. */
export function integerCondition(
  column: string,
  { comparator, value }: Pick<ClauseContent, 'comparator' | 'value'>,
): Fragment {
  return numericCondition(column, comparator, comparableOf(textOf(value)))
}

export function numericCondition(column: string, comparator: string, wanted: Int64): Fragment {
  if (!NUMERIC.has(comparator)) throw new TypeError(`Numbers have no comparator ${comparator}.`)
  return fragment(`${column} ${comparator} ?`, wanted)
}

/** The text of a value that is no list. */
export function textOf(value: FilterValue): string {
  if (value.kind === 'string' || value.kind === 'number') return value.text
  throw new TypeError(`A ${value.kind} where a text or number belongs.`)
}
