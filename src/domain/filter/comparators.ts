import type { ClauseContent, Comparison, Span } from './ast.ts'
import { comparatorsFor, type Language } from './language.ts'
import { floatOf } from './numbers.ts'
import { pythonFloatRepr, pythonRepr, pythonSet } from './pythonText.ts'
import { strip } from './sql/characters.ts'
import { evaluateRefusal, type Refusal } from './refusal.ts'

/**
 * The second stage of MLflow's checks: has this entity this comparator? Runs ignore its case, experiments do not, as in
 * MLflow's SQL store.
 */
export function checkComparator(clause: Comparison, language: Language): Refusal | undefined {
  return language.name === 'runs' ? checkRuns(clause, language) : checkExperiments(clause, language)
}

function checkRuns(clause: Comparison, language: Language): Refusal | undefined {
  const comparator = clause.comparator.toUpperCase()
  const valid = comparatorsFor(language, clause.entity, clause.key)
  if (valid.includes(comparator)) return undefined
  // MLflow drops the closing quote for some entities, and names the comparators of strings for numeric attributes.
  const numericAttribute = clause.entity === 'attribute' && language.attributes.get(clause.key) === 'number'
  const named = numericAttribute ? comparatorsFor(language, 'attribute', 'run_id') : valid
  const closing = clause.entity === 'parameter' || (clause.entity === 'attribute' && !numericAttribute) ? "'" : ''
  return evaluateRefusal(
    'comparator',
    clause.comparatorSpan,
    `Invalid comparator '${comparator}' not one of '${pythonSet(named)}${closing}`,
  )
}

const STRING_SET = pythonSet(['!=', '=', 'LIKE', 'ILIKE', 'IN', 'NOT IN'])

function checkExperiments(clause: Comparison, language: Language): Refusal | undefined {
  const { entity, key, comparator, value, comparatorSpan, valueSpan = clause.span } = clause
  const valid = comparatorsFor(language, entity, key)
  const refuse = (message: string): Refusal => evaluateRefusal('comparator', comparatorSpan, message)
  if (entity === 'tag')
    return valid.includes(comparator) ? undefined : refuse(`Invalid comparator for tag: ${comparator}`)
  if (key === 'experiment_id') {
    if (!valid.includes(comparator)) return refuse(`Invalid comparator for experiment_id: ${comparator}`)
    return checkIds(value, valueSpan)
  }
  if (valid.includes(comparator)) return checkTime(key, value, valueSpan)
  if (language.attributes.get(key) === 'string' && (comparator === 'IN' || comparator === 'NOT IN')) {
    return refuse(`Invalid comparator for string attribute: ${comparator}`)
  }
  const closing = language.attributes.get(key) === 'string' ? "'" : ''
  return refuse(`Invalid comparator '${comparator}' not one of '${STRING_SET}${closing}`)
}

/** Experiment times take whole numbers only. */
function checkTime(key: string, value: ClauseContent['value'], span: Span): Refusal | undefined {
  if (value.kind !== 'number' || /^-?\p{Nd}+$/u.test(value.text)) return undefined
  const text = pythonFloatRepr(floatOf(value.text))
  return evaluateRefusal('number', span, `Invalid value for numeric attribute '${key}': ${pythonRepr(text)}`)
}

/** What Python's `int` reads. */
const PYTHON_INT = /^[+-]?\p{Nd}+(?:_\p{Nd}+)*$/u

function checkIds(value: ClauseContent['value'], span: Span): Refusal | undefined {
  const ids = value.kind === 'list' ? value.items : value.kind === 'string' ? [value.text] : []
  const wrong = ids.find((id) => !PYTHON_INT.test(strip(id)))
  if (wrong === undefined) return undefined
  return evaluateRefusal('number', span, `Invalid experiment ID '${wrong}'. Experiment ID must be a valid integer.`)
}
