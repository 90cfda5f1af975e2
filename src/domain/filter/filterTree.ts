import { NodeType, Tree } from '@lezer/common'
import type { Comparison, FilterItem, Span } from './ast.ts'
import type { Leaf } from './sql/node.ts'
import type { WrittenFilter } from './written/readWritten.ts'

/** Names of the nodes in a filter's Lezer tree; an editor styles them. */
const FILTER_NODES = [
  'Filter',
  'Clause',
  'Text',
  'And',
  'Entity',
  'Key',
  'Comparator',
  'String',
  'Number',
  'List',
  'Word',
  'Mark',
  'Comment',
] as const

type NodeName = (typeof FILTER_NODES)[number]

const NODE_TYPES = FILTER_NODES.map((name, id) => NodeType.define({ id, name, top: name === 'Filter' }))

interface Piece {
  readonly name: NodeName
  readonly span: Span
  readonly pieces: readonly Piece[]
}

/**
 * A filter as the Lezer tree that editors work on. It comes from no LR grammar, because what MLflow accepts is not a
 * grammar's language; it holds the clauses of `readFilter`, the one parser there is.
 * `Filter(Clause(Entity, Key, Comparator, String | Number | List)…)`; what is no clause is a `Text` of `Word`s, `String`s…
 * A relative time is a `Number`, what is switched off a `Comment`.
 */
export function filterTree({ text, reading, additions }: WrittenFilter): Tree {
  const { items, tokens } = reading
  const inside = tokens.filter(({ type }) => type !== 'Whitespace' && type !== 'Newline')
  const pieces: Piece[] = []
  let at = 0
  for (const item of items) {
    at = takeAnds(inside, at, item.span.from, pieces)
    const start = at
    while ((inside[at]?.from ?? Infinity) < item.span.to) at += 1
    pieces.push(pieceOf(text, item, inside.slice(start, at)))
  }
  takeAnds(inside, at, text.length, pieces)
  const comments = additions.flatMap(({ kind, span }): Piece[] => {
    const isInside = items.some((item) => item.span.from < span.to && span.from < item.span.to)
    return kind === 'moment' || isInside ? [] : [{ name: 'Comment', span, pieces: [] }]
  })
  const all = comments.length === 0 ? pieces : [...pieces, ...comments].toSorted((a, b) => a.span.from - b.span.from)
  return toTree({ name: 'Filter', span: { from: 0, to: text.length }, pieces: all })
}

function takeAnds(tokens: readonly Leaf[], start: number, end: number, into: Piece[]): number {
  let at = start
  for (let token = tokens[at]; token !== undefined && token.from < end; token = tokens[at]) {
    into.push({ name: 'And', span: token, pieces: [] })
    at += 1
  }
  return at
}

function pieceOf(text: string, item: FilterItem, tokens: readonly Leaf[]): Piece {
  if (item.kind === 'comparison') return { name: 'Clause', span: item.span, pieces: clausePieces(text, item) }
  return {
    name: 'Text',
    span: item.span,
    pieces: tokens.map((token) => ({ name: nameOf(token), span: token, pieces: [] })),
  }
}

function clausePieces(text: string, { subject, comparatorSpan, valueSpan, value }: Comparison): Piece[] {
  const dot = text.slice(subject.from, subject.to).indexOf('.')
  const key = { from: subject.from + dot + 1, to: subject.to }
  const entity: Piece[] =
    dot < 0 ? [] : [{ name: 'Entity', span: { from: subject.from, to: subject.from + dot }, pieces: [] }]
  const valueName = { string: 'String', number: 'Number', list: 'List', none: 'Word' } as const
  return [
    ...entity,
    // An empty key, as in `metrics. > 1`, has no node: Lezer's nodes cover text.
    ...(key.from < key.to ? [{ name: 'Key', span: key, pieces: [] } as const] : []),
    { name: 'Comparator', span: comparatorSpan, pieces: [] },
    ...(valueSpan === undefined ? [] : [{ name: valueName[value.kind], span: valueSpan, pieces: [] }]),
  ]
}

function nameOf({ type, text }: Leaf): NodeName {
  if (type.startsWith('String')) return 'String'
  if (type.startsWith('Number')) return 'Number'
  if (type === 'Operator.Comparison') return 'Comparator'
  return /^[\p{L}_`]/u.test(text) ? 'Word' : 'Mark'
}

function toTree({ name, span, pieces }: Piece): Tree {
  const type = NODE_TYPES[FILTER_NODES.indexOf(name)] ?? NodeType.none
  const positions = pieces.map((piece) => piece.span.from - span.from)
  return new Tree(type, pieces.map(toTree), positions, span.to - span.from)
}
