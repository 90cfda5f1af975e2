import { ExternalTokenizer } from '@lezer/lr'
import type { Span } from '../ast.ts'
import { isBlank, type Group, type Node } from '../sql/node.ts'
import * as terms from './filter.terms.gen.ts'

/** A token of the grammar, by the part that it can play in a filter. Between two there are blanks. */
interface FilterToken extends Span {
  readonly term: number
}

/** Stands in the tables for the tokens of one text, which `tokensOf` has. */
export const filterTokens = new ExternalTokenizer(() => {})

/** Hands the parser the tokens of a statement, in place. A text that is no statement is one token: nothing to read. */
export function tokensOf(text: string, statement: Group | undefined): ExternalTokenizer {
  const whole = text === '' ? [] : [{ term: terms.Other, from: 0, to: text.length }]
  const tokens = statement === undefined ? whole : statement.nodes.flatMap((node) => topTokens(text, node))
  let at = 0
  return new ExternalTokenizer((input) => {
    if (input.next < 0) return
    while ((tokens[at]?.to ?? Infinity) <= input.pos) at += 1
    const { term, from, to } = tokens[at] ?? { term: terms.blank, from: text.length, to: text.length }
    if (from > input.pos) input.acceptTokenTo(terms.blank, from)
    else input.acceptTokenTo(term, to)
  })
}

/** What sqlparse has grouped is one token, but for comparisons, whose parts are a clause's, and names with a dot. */
function topTokens(text: string, node: Node): FilterToken[] {
  if (isBlank(node)) return []
  if (node.type === 'Identifier') return fieldTokens(text, node)
  if (node.type === 'Comparison') return comparisonTokens(text, node)
  const kind = node.type === 'Keyword' ? node.upper : node.type
  return [token(LOOSE.get(kind) ?? terms.Other, node)]
}

/** Their own words keep these tokens apart from those of `IN` and `IS NULL`, which sqlparse does not group. */
function comparisonTokens(text: string, { nodes }: Group): FilterToken[] {
  const [left, comparator, right, ...remarks] = nodes.filter((node) => !isBlank(node))
  if (left === undefined || comparator === undefined || right === undefined) return []
  return [
    ...(left.type === 'Identifier' ? fieldTokens(text, left) : [token(terms.Other, left)]),
    token(terms.Comparator, comparator),
    token(right.type === 'Identifier' ? termOfName(text, right) : (VALUES.get(right.type) ?? terms.Other), right),
    ...remarks.map((node) => token(terms.Remark, node)),
  ]
}

function fieldTokens(text: string, node: Span): FilterToken[] {
  const dot = text.slice(node.from, node.to).indexOf('.') + node.from
  if (dot <= node.from || dot === node.to - 1) return [token(terms.Key, node)]
  return [
    { term: terms.Entity, from: node.from, to: dot },
    { term: terms.dot, from: dot, to: dot + 1 },
    { term: terms.Key, from: dot + 1, to: node.to },
  ]
}

/** SQL takes text in double quotes for a name, MLflow for text. */
function termOfName(text: string, { from, to }: Span): number {
  return /^(?:"[^]*"|'[^]*')$/.test(text.slice(from, to)) ? terms.String : terms.Word
}

const LOOSE: ReadonlyMap<string, number> = new Map([
  ['AND', terms.And],
  ['IN', terms._in],
  ['NOT', terms.not],
  ['IS', terms.is],
  ['NULL', terms._null],
  ['NOT NULL', terms.notNull],
  ['Parenthesis', terms.List],
  ['Comment group', terms.Remark],
])

const VALUES: ReadonlyMap<Node['type'], number> = new Map([
  ['Number.Integer', terms.Number],
  ['Number.Float', terms.Number],
  ['String.Single', terms.String],
  ['Parenthesis', terms.List],
])

function token(term: number, { from, to }: Span): FilterToken {
  return { term, from, to }
}
