import type { SyntaxNode } from '@lezer/common'
import { assertNever } from '../../lib/assertNever.ts'
import type { Comparison, Entity, FilterValue, Span } from './ast.ts'
import { DATASET_KEYS, type Language } from './language.ts'
import { readPythonList } from './pythonList.ts'
import { pythonSet } from './pythonText.ts'
import { isRefusal, parseRefusal, type Refusal } from './refusal.ts'

export interface Identifier {
  readonly entity: Entity
  readonly key: string
}

/** Comparators of more than one word, which MLflow spells out; others it takes as written. */
const SPELLED: Readonly<Record<string, string>> = { NotIn: 'NOT IN', IsNull: 'IS NULL', IsNotNull: 'IS NOT NULL' }

/** Reads a `Clause` or a `Misfit` of the tree of `source`, with MLflow's checks in MLflow's order. */
export function readClause(source: string, node: SyntaxNode, language: Language): Comparison | Refusal {
  const parts = childrenOf(node)
  const [left, middle, right] = parts
  if (left === undefined || middle === undefined || parts.length > 3) {
    return parseRefusal('token-count', node, `Invalid comparison clause. Expected 3 tokens found ${parts.length}`)
  }
  if (left.name !== 'Field') {
    const text = source.slice(left.from, left.to)
    return parseRefusal('left-side', left, `Invalid comparison clause. Expected 'Identifier' found '${text}'`)
  }
  const identifier = readIdentifier(source.slice(left.from, left.to), left, language, language.attributes)
  if (isRefusal(identifier)) return identifier
  if (right === undefined && !language.nullable.includes(identifier.entity)) {
    return parseRefusal('null-scope', node, language.nullHint(identifier.entity, identifier.key))
  }
  const value: FilterValue | Refusal =
    right === undefined ? { kind: 'none' } : readValue(source, identifier, right, language)
  if (isRefusal(value)) return value
  return {
    kind: 'comparison',
    ...identifier,
    comparator: SPELLED[middle.name] ?? source.slice(middle.from, middle.to),
    value,
    span: spanOf(node),
    subject: spanOf(left),
    comparatorSpan: spanOf(middle),
    valueSpan: right && spanOf(right),
  }
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
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

function readValue(
  source: string,
  { entity, key }: Identifier,
  node: SyntaxNode,
  language: Language,
): FilterValue | Refusal {
  const text = source.slice(node.from, node.to)
  if (entity === 'metric' || language.attributes.get(entity === 'attribute' ? key : '') === 'number') {
    if (node.name === 'Number') return { kind: 'number', text }
    const subject = entity === 'metric' ? 'metric' : `numeric attribute: ${key}`
    return parseRefusal('value-type', node, `Expected numeric value type for ${subject}. Found ${text}`)
  }
  if (node.name === 'String') return { kind: 'string', text: text.slice(1, -1) }
  if (node.name === 'Word') return unquoted(text, node)
  if (node.name === 'List' && (entity === 'attribute' || entity === 'dataset')) {
    return readList(text, node, entity === 'dataset' || language.listKeys.includes(key), language)
  }
  return parseRefusal('value-type', node, `Expected a quoted string value for ${expected(entity)}. Got value ${text}`)
}

function expected(entity: Entity): string {
  if (entity === 'attribute') return 'attributes'
  return entity === 'dataset' ? 'dataset attributes' : `${entity} (e.g. 'my-value')`
}

function unquoted(text: string, span: Span): Refusal {
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
