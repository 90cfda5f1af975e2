import type { Comparison, FilterValue } from '../../src/domain/filter/ast.ts'
import { EXPERIMENTS, RUNS } from '../../src/domain/filter/language.ts'
import { comparableOf } from '../../src/domain/filter/numbers.ts'
import { readOrderBy } from '../../src/domain/filter/orderBy.ts'
import { clausesOf, readFilter } from '../../src/domain/filter/readFilter.ts'
import { isRefusal, type Refusal } from '../../src/domain/filter/refusal.ts'
import type { OracleRequest } from './generateFilters.ts'

/** A clause or an order in the words of MLflow's parser. Numbers of numeric attributes come as Python's `repr`. */
interface OracleClause {
  readonly type: string
  readonly key: string
  readonly comparator?: string
  readonly ascending?: boolean
  readonly value?: string | null | readonly string[] | { readonly number: string }
}

export type OracleAnswer =
  | { readonly ok: true; readonly parsed: OracleClause | readonly OracleClause[] }
  | { readonly ok: false; readonly stage: string; readonly internal: boolean; readonly error: string }

const NUMERIC_KEYS: ReadonlySet<string> = new Set(
  [...RUNS.attributes, ...EXPERIMENTS.attributes].flatMap(([key, type]) => (type === 'number' ? [key] : [])),
)

/** What our parser answers, in the same shape. */
export function answerOurselves(request: OracleRequest): OracleAnswer {
  const language = request.experiments ? EXPERIMENTS : RUNS
  if ('order_by' in request) {
    const order = readOrderBy(request.order_by, language)
    if (isRefusal(order)) return toAnswer(order)
    return { ok: true, parsed: { type: order.entity, key: order.key, ascending: order.ascending } }
  }
  const reading = readFilter(request.filter, language)
  return reading.refusal ? toAnswer(reading.refusal) : { ok: true, parsed: clausesOf(reading).map(toClause) }
}

function toAnswer({ stage, errorCode, message }: Refusal): OracleAnswer {
  return { ok: false, stage, internal: errorCode === 'INTERNAL_ERROR', error: message }
}

function toClause({ entity, key, comparator, value }: Comparison): OracleClause {
  return { type: entity, key, comparator, value: toValue(entity, value) }
}

function toValue(entity: string, value: FilterValue): NonNullable<OracleClause['value']> | null {
  if (value.kind === 'none') return null
  if (value.kind === 'list') return value.items
  return value.kind === 'number' && entity === 'attribute' ? { number: value.text } : value.text
}

/** Where two answers part: nothing, or the first of acceptance, stage, error code, clauses, and error text. */
export function findDisagreement(ours: OracleAnswer, theirs: OracleAnswer): string | undefined {
  if (ours.ok !== theirs.ok) return 'accepted'
  if (ours.ok || theirs.ok) {
    return ours.ok && theirs.ok && comparable(ours.parsed) === comparable(theirs.parsed) ? undefined : 'parsed'
  }
  if (ours.stage !== theirs.stage) return 'stage'
  if (ours.internal !== theirs.internal) return 'internal'
  return ours.internal || withoutSets(ours.error) === withoutSets(theirs.error) ? undefined : 'message'
}

/** Times come as numbers from MLflow 3 and as text from MLflow 2; what counts is the value. */
function comparable(parsed: OracleClause | readonly OracleClause[]): string {
  const clauses = 'type' in parsed ? [parsed] : parsed
  return JSON.stringify(clauses.map((clause) => ({ ...clause, value: comparableValue(clause) })))
}

function comparableValue({ type, key, value }: OracleClause): unknown {
  if (typeof value === 'object' && value !== null && 'number' in value) return normalNumber(value.number)
  return typeof value === 'string' && type === 'attribute' && NUMERIC_KEYS.has(key) ? normalNumber(value) : value
}

function normalNumber(text: string): string {
  return String(Number(comparableOf(text.replace(/^(-?)inf$/, '$11e999'))))
}

/** Python prints sets in random order, and what is in a refused list as values; neither is ours to repeat. */
function withoutSets(message: string): string {
  return message.replace(/('\{|in list: ).*$/s, '$1')
}
