import type { InfixRule } from './infix.ts'
import { isKeyword, isToken, type Node } from './node.ts'

const VALUES = ['Number.Integer', 'Number.Float', 'String.Single', 'String.Symbol', 'Name', 'Name.Placeholder']

function among(...types: readonly string[]): (node: Node | undefined) => boolean {
  const set = new Set(types)
  return (node) => node !== undefined && set.has(node.type)
}

function exists(node: Node | undefined): boolean {
  return node !== undefined
}

function isNull(node: Node | undefined): boolean {
  return node !== undefined && isKeyword(node) && node.upper === 'NULL'
}

const afterPeriod = among('SquareBrackets', 'Function', 'Name', 'String.Symbol', 'Wildcard', 'String.Single')

/** `a.b`, `a."b"`, `a.f(x)`; with anything else after the period, the period still joins what is before it. */
export const PERIOD: InfixRule = {
  type: 'Identifier',
  isMiddle: (node) =>
    isToken(node, 'Punctuation', '.') || isToken(node, 'Operator', '->') || isToken(node, 'Operator', '->>'),
  isLeft: among('SquareBrackets', 'Identifier', 'Name', 'String.Symbol'),
  isRight: () => true,
  endsAtMiddle: (right) => !afterPeriod(right),
  extend: true,
}

/** `a[0]`. */
export const ARRAY: InfixRule = {
  type: 'Identifier',
  isMiddle: among('SquareBrackets'),
  isLeft: among('SquareBrackets', 'Identifier', 'Function', 'Name', 'String.Symbol'),
  isRight: () => true,
  endsAtMiddle: () => true,
  extend: true,
  topOnly: true,
}

/** `a::int`. */
export const TYPECAST: InfixRule = {
  type: 'Identifier',
  isMiddle: (node) => isToken(node, 'Punctuation', '::'),
  isLeft: exists,
  isRight: exists,
  extend: true,
}

/** `a at time zone 'x' as b`; the missing blank after the cast is sqlparse's own condition. */
export const TIME_ZONE: InfixRule = {
  type: 'Identifier',
  isMiddle: among('Keyword.TZCast'),
  isLeft: exists,
  isRight: (node) => node?.type === 'String.Single' || isToken(node, 'Keyword', 'AS'),
  extend: true,
}

const startsTypedLiteral = (node: Node): boolean =>
  node.type === 'Name.Builtin' || isToken(node, 'Keyword', 'TIMESTAMP')

/** `date '2001-09-28'`. */
export const TYPED_LITERAL: InfixRule = {
  type: 'TypedLiteral',
  isMiddle: startsTypedLiteral,
  isLeft: exists,
  isRight: among('String.Single'),
  start: 'middle',
  extend: false,
}

const UNITS: ReadonlySet<string> = new Set(['DAY', 'HOUR', 'MINUTE', 'MONTH', 'SECOND', 'YEAR'])

/** `interval '2' day`. */
export const TYPED_LITERAL_UNIT: InfixRule = {
  type: 'TypedLiteral',
  isMiddle: among('TypedLiteral'),
  isLeft: exists,
  isRight: (node) => node?.type === 'Keyword' && UNITS.has(node.upper),
  start: 'middle',
  extend: true,
}

const OPERANDS = ['Parenthesis', 'Function', 'Identifier', 'Operation', 'TypedLiteral', ...VALUES]
const CLOCK: ReadonlySet<string> = new Set(['CURRENT_DATE', 'CURRENT_TIME', 'CURRENT_TIMESTAMP'])
const isOperand = among('SquareBrackets', ...OPERANDS)
const isTerm = (node: Node | undefined): boolean =>
  isOperand(node) || (node?.type === 'Keyword' && CLOCK.has(node.upper))

/** `a + b`, and everything else with an arithmetic or JSON operator. */
export const OPERATION: InfixRule = {
  type: 'Operation',
  isMiddle: among('Operator', 'Wildcard'),
  isLeft: isTerm,
  isRight: isTerm,
  extend: false,
}

const isCompared = among(...OPERANDS)
const isComparand = (node: Node | undefined): boolean => isCompared(node) || isNull(node)

/** `a = b`: the shape that MLflow's clauses have. */
export const COMPARISON: InfixRule = {
  type: 'Comparison',
  isMiddle: among('Operator.Comparison'),
  isLeft: isComparand,
  isRight: isComparand,
  extend: false,
}

/** `a as b`. */
export const AS: InfixRule = {
  type: 'Identifier',
  isMiddle: (node) => isKeyword(node) && node.upper === 'AS',
  isLeft: (node) => isNull(node) || !isKeyword(node),
  isRight: (node) => node !== undefined && !among('Keyword.DML', 'Keyword.DDL', 'Keyword.CTE')(node),
  extend: true,
}

const isAssigned = (node: Node | undefined): boolean => node !== undefined && node.type !== 'Keyword'

/** `a := b`. */
export const ASSIGNMENT: InfixRule = {
  type: 'Assignment',
  isMiddle: among('Assignment'),
  isLeft: isAssigned,
  isRight: isAssigned,
  extend: true,
}

const LISTED = ['Function', 'Case', 'Identifier', 'Comparison', 'IdentifierList', 'Operation', 'Keyword', 'Wildcard']
const isListed = among(...LISTED, ...VALUES)

/** `a, b`. */
export const LIST: InfixRule = {
  type: 'IdentifierList',
  isMiddle: (node) => isToken(node, 'Punctuation', ','),
  isLeft: isListed,
  isRight: isListed,
  extend: true,
}
