import { assertNever } from '../../lib/assertNever.ts'
import type { Comparison, Entity, FilterValue, Span } from './ast.ts'
import type { ClauseGroup } from './clauseGroups.ts'
import { DATASET_KEYS, type Language } from './language.ts'
import { readPythonList } from './pythonList.ts'
import { pythonSet } from './pythonText.ts'
import { isRefusal, parseRefusal, type Refusal } from './refusal.ts'
import type { Node } from './sql/node.ts'

export interface Identifier {
  readonly entity: Entity
  readonly key: string
}

/** Reads one clause of `source`, with MLflow's checks in MLflow's order. */
export function readClause(source: string, group: ClauseGroup, language: Language): Comparison | Refusal {
  const [left, middle, right] = group.parts
  const isNull = group.comparator === 'IS NULL' || group.comparator === 'IS NOT NULL'
  if (group.parts.length !== 3 || left === undefined || middle === undefined || right === undefined) {
    const count = `Invalid comparison clause. Expected 3 tokens found ${group.parts.length}`
    return parseRefusal('token-count', group.span, count)
  }
  if (left.type !== 'Identifier') {
    const text = source.slice(left.from, left.to)
    return parseRefusal('left-side', left, `Invalid comparison clause. Expected 'Identifier' found '${text}'`)
  }
  const identifier = readIdentifier(source.slice(left.from, left.to), left, language, language.attributes)
  if (isRefusal(identifier)) return identifier
  if (isNull && !language.nullable.includes(identifier.entity)) {
    return parseRefusal('null-scope', group.span, language.nullHint(identifier.entity, identifier.key))
  }
  const value: FilterValue | Refusal = isNull ? { kind: 'none' } : readValue(source, identifier, right, language)
  if (isRefusal(value)) return value
  return {
    kind: 'comparison',
    ...identifier,
    comparator: group.comparator,
    value,
    span: spanOf(group.span),
    subject: spanOf(left),
    comparatorSpan: isNull ? { from: middle.from, to: right.to } : spanOf(middle),
    valueSpan: isNull ? undefined : spanOf(right),
  }
}

function spanOf({ from, to }: Span): Span {
  return { from, to }
}

/** A set or map of names. */
interface Names {
  readonly has: (name: string) => boolean
  readonly keys: () => Iterable<string>
}

/**
 * Splits `entity.key` at the first dot and takes the quotes off the key: one pair of `'` or `"`, then one of backticks.
 * A name without a dot is an attribute.
 */
export function readIdentifier(text: string, span: Span, language: Language, attributes: Names): Identifier | Refusal {
  const dot = text.indexOf('.')
  const entity = dot < 0 ? 'attribute' : readEntity(text.slice(0, dot), span, language)
  if (typeof entity !== 'string') return entity
  const key = trimPair(stripQuotes(text.slice(dot + 1)), '`')
  if (entity === 'attribute' && !attributes.has(key)) {
    const message = `Invalid attribute key '${key}' specified. Valid keys are '${pythonSet(attributes.keys())}'`
    return parseRefusal('attribute-key', span, message)
  }
  if (entity === 'dataset' && !(DATASET_KEYS as readonly string[]).includes(key)) {
    const message = `Invalid dataset key '${key}' specified. Valid keys are '${pythonSet(DATASET_KEYS)}'`
    return parseRefusal('dataset-key', span, message)
  }
  return { entity, key }
}

function readEntity(text: string, span: Span, language: Language): Entity | Refusal {
  const word = language.quotedEntities ? trimPair(text, '`') : text
  const message = `Invalid entity type '${word}'. ${language.entityHint}`
  return language.entities.get(word) ?? parseRefusal('entity', span, message)
}

function trimPair(text: string, mark: string): string {
  return isWrapped(text, mark) ? text.slice(1, -1) : text
}

function isWrapped(text: string, mark: string): boolean {
  return text.length >= 2 && text.startsWith(mark) && text.endsWith(mark)
}

function stripQuotes(text: string): string {
  return isWrapped(text, "'") ? text.slice(1, -1) : trimPair(text, '"')
}

function readValue(source: string, { entity, key }: Identifier, node: Node, language: Language): FilterValue | Refusal {
  const text = source.slice(node.from, node.to)
  if (entity === 'metric' || language.attributes.get(entity === 'attribute' ? key : '') === 'number') {
    if (node.type === 'Number.Integer' || node.type === 'Number.Float') return { kind: 'number', text }
    const subject = entity === 'metric' ? 'metric' : `numeric attribute: ${key}`
    return parseRefusal('value-type', node, `Expected numeric value type for ${subject}. Found ${text}`)
  }
  if (node.type === 'String.Single' || node.type === 'Identifier') return readString(text, node)
  if (node.type === 'Parenthesis' && (entity === 'attribute' || entity === 'dataset')) {
    return readList(text, node, entity === 'dataset' || language.listKeys.includes(key), language)
  }
  return parseRefusal('value-type', node, `Expected a quoted string value for ${expected(entity)}. Got value ${text}`)
}

function expected(entity: Entity): string {
  if (entity === 'attribute') return 'attributes'
  return entity === 'dataset' ? 'dataset attributes' : `${entity} (e.g. 'my-value')`
}

function readString(text: string, span: Span): FilterValue | Refusal {
  if (isWrapped(text, "'") || isWrapped(text, '"')) return { kind: 'string', text: text.slice(1, -1) }
  const message = `Parameter value is either not quoted or unidentified quote types used for string value ${text}. Use either single or double quotes.`
  return parseRefusal('unquoted-value', span, message)
}

function readList(text: string, span: Span, supported: boolean, language: Language): FilterValue | Refusal {
  if (!supported) {
    const keys = language.listKeys.map((key) => `'${key}'`).join(', ')
    const message = `Only [${keys}] attributes support comparison with a list of quoted string values.`
    return parseRefusal('list-not-supported', span, message)
  }
  const list = readPythonList(text)
  const start = 'While parsing a list in the query, expected'
  switch (list.kind) {
    case 'items':
      return { kind: 'list', items: list.items }
    case 'empty':
      return parseRefusal('list', span, `${start} a non-empty list of string values, but got empty list`)
    case 'types':
      return parseRefusal(
        'list',
        span,
        `${start} string value, punctuation, or whitespace, but got different type in list: ${text}`,
      )
    case 'syntax':
      return parseRefusal('list', span, `${start} a non-empty list of string values, but got ill-formed list.`)
    case 'malformed':
      return { ...parseRefusal('list', span, `malformed node or string: ${text}`), errorCode: 'INTERNAL_ERROR' }
    default:
      return assertNever(list)
  }
}
