/** Token types of sqlparse that its grouping rules or MLflow's checks tell apart; names as in sqlparse, shortened. */
export type LeafType =
  | 'Name'
  | 'Name.Placeholder'
  | 'Name.Builtin'
  | 'Keyword'
  | 'Keyword.DML'
  | 'Keyword.DDL'
  | 'Keyword.DCL'
  | 'Keyword.CTE'
  | 'Keyword.Order'
  | 'Keyword.TZCast'
  | 'Operator'
  | 'Operator.Comparison'
  | 'Wildcard'
  | 'Assignment'
  | 'Punctuation'
  | 'Number.Integer'
  | 'Number.Float'
  | 'Number.Hexadecimal'
  | 'String.Single'
  | 'String.Symbol'
  | 'Literal'
  | 'Command'
  | 'Comment'
  | 'Whitespace'
  | 'Newline'
  | 'Error'

/** Shapes that grouping makes out of neighbouring tokens. */
export type GroupType =
  | 'Statement'
  | 'Identifier'
  | 'IdentifierList'
  | 'Comparison'
  | 'Parenthesis'
  | 'SquareBrackets'
  | 'Function'
  | 'Operation'
  | 'TypedLiteral'
  | 'Assignment'
  | 'Comment group'
  | 'Where'
  | 'Over'
  | 'Values'
  | 'Case'
  | 'If'
  | 'For'
  | 'Begin'

/** One lexical token. `upper` is the text in upper case for keywords, the text itself otherwise. */
export interface Leaf {
  readonly type: LeafType
  readonly from: number
  readonly to: number
  readonly text: string
  readonly upper: string
}

/** Neighbouring tokens taken as one; covers the source from its first to its last token without a gap. */
export interface Group {
  readonly type: GroupType
  readonly from: number
  to: number
  nodes: Node[]
}

export type Node = Leaf | Group

/** True for a group; leaves carry text, groups carry nodes. */
export function isGroup(node: Node): node is Group {
  return 'nodes' in node
}

/** True for whitespace and newlines. */
export function isBlank(node: Node): boolean {
  return node.type === 'Whitespace' || node.type === 'Newline'
}

/** True for any kind of keyword token. */
export function isKeyword(node: Node): node is Leaf {
  return !isGroup(node) && node.type.startsWith('Keyword')
}

/** True for a token of exactly this type and, ignoring case for keywords, this text. */
export function isToken(node: Node | undefined, type: LeafType, upper: string): node is Leaf {
  return node !== undefined && node.type === type && (node as Leaf).upper === upper
}
