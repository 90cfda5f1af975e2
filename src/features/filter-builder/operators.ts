import type { ClauseContent, Entity } from '../../domain/filter/ast.ts'
import { comparatorsFor, type Language } from '../../domain/filter/language.ts'
import type { RelativeTime } from '../../domain/filter/written/relativeTime.ts'

/** How the value beside an operator is entered; `ago` is an amount and a unit, `time` a moment. */
export type ValueKind = 'number' | 'text' | 'list' | 'time' | 'ago' | 'none'

/** A comparator in words. Several may stand for one comparator, with values of different shapes. */
export interface Operator {
  readonly id: string
  readonly label: string
  readonly comparator: string
  readonly value: ValueKind
}

/**
 * `metrics.x IS NOT NULL` does not exist; a metric that differs from a number that nobody logs is there. Within the range
 * of every database, NaN and infinities included.
 */
export const LOGGED_VALUE = '-1.0e308'

const NUMBER_OPERATORS: readonly Operator[] = [
  { id: '<', label: '<', comparator: '<', value: 'number' },
  { id: '<=', label: '≤', comparator: '<=', value: 'number' },
  { id: '>', label: '>', comparator: '>', value: 'number' },
  { id: '>=', label: '≥', comparator: '>=', value: 'number' },
  { id: '=', label: '=', comparator: '=', value: 'number' },
  { id: '!=', label: '≠', comparator: '!=', value: 'number' },
  { id: 'logged', label: 'is logged', comparator: '!=', value: 'none' },
]

const TIME_OPERATORS: readonly Operator[] = [
  { id: 'within', label: 'in the last', comparator: '>=', value: 'ago' },
  { id: 'older', label: 'before the last', comparator: '<', value: 'ago' },
  { id: 'since', label: 'since', comparator: '>=', value: 'time' },
  { id: 'after', label: 'after', comparator: '>', value: 'time' },
  { id: 'before', label: 'before', comparator: '<', value: 'time' },
  { id: 'until', label: 'until', comparator: '<=', value: 'time' },
  { id: 'at', label: 'at', comparator: '=', value: 'time' },
  { id: 'not-at', label: 'not at', comparator: '!=', value: 'time' },
]

const TEXT_OPERATORS: readonly Operator[] = [
  { id: 'is', label: 'is', comparator: '=', value: 'text' },
  { id: 'is-not', label: 'is not', comparator: '!=', value: 'text' },
  { id: 'contains', label: 'contains', comparator: 'ILIKE', value: 'text' },
  { id: 'like', label: 'matches', comparator: 'LIKE', value: 'text' },
  { id: 'ilike', label: 'matches, any case', comparator: 'ILIKE', value: 'text' },
  { id: 'in', label: 'is one of', comparator: 'IN', value: 'list' },
  { id: 'not-in', label: 'is none of', comparator: 'NOT IN', value: 'list' },
  { id: 'set', label: 'is set', comparator: 'IS NOT NULL', value: 'none' },
  { id: 'unset', label: 'is not set', comparator: 'IS NULL', value: 'none' },
]

/** True for attributes that hold milliseconds. */
function isTime({ attributes }: Language, entity: Entity, key: string): boolean {
  return entity === 'attribute' && attributes.get(key) === 'number'
}

/** The operators that MLflow has for a subject, most usual first. */
export function operatorsFor(language: Language, entity: Entity, key: string): readonly Operator[] {
  if (entity === 'metric') return NUMBER_OPERATORS
  if (isTime(language, entity, key)) return TIME_OPERATORS
  const comparators = comparatorsFor(language, entity, key)
  // MLflow has IN for every attribute, but takes a list for few.
  const isListable = entity === 'dataset' || language.listKeys.includes(key)
  return TEXT_OPERATORS.filter(
    ({ comparator, value }) => comparators.includes(comparator) && (isListable || value !== 'list'),
  )
}

/** The operator that says what a clause says. */
export function operatorOf(
  { entity, key, comparator, value }: ClauseContent,
  moment: RelativeTime | undefined,
  language: Language,
): Operator | undefined {
  const operators = operatorsFor(language, entity, key)
  const named = (id: string): Operator | undefined => operators.find((operator) => operator.id === id)
  const text = value.kind === 'string' || value.kind === 'number' ? value.text : ''
  if (entity === 'metric' && comparator === '!=' && text === LOGGED_VALUE) return named('logged')
  if (comparator === 'ILIKE') return named(/^%[^%_]+%$/.test(text) ? 'contains' : 'ilike')
  const isAgo = moment?.from === 'now' && moment.amount > 0
  return operators.find((operator) => operator.comparator === comparator && (isAgo || operator.value !== 'ago'))
}
