import { groupOf } from './sql/builder.ts'
import { isBlank, isToken, type Group, type Leaf, type Node } from './sql/node.ts'

/** Left side, comparator and, unless it is a null test, right side of one clause, as token groups. */
export interface ClauseGroup {
  readonly kind: 'clause'
  readonly parts: readonly Node[]
  readonly comparator: string
  readonly span: Group
}

export type StatementPart = ClauseGroup | { readonly kind: 'and' | 'invalid'; readonly node: Node }

/**
 * Takes the clauses out of a statement as MLflow does: comparisons that the SQL grouping found, and `IN`, `NOT IN`,
 * `IS NULL`, `IS NOT NULL`, which it does not group. MLflow walks in steps of three or four tokens, so a bare name in
 * front of one of these can hide it; such a filter is refused anyway, the walk only decides what the message lists.
 */
export function findClauses(statement: Group): StatementPart[] {
  const nodes = statement.nodes.filter((node) => !isBlank(node))
  const parts: StatementPart[] = []
  for (let at = 0; at < nodes.length;) {
    const [first, second, third, fourth] = nodes.slice(at, at + 4)
    if (first?.type !== 'Identifier' || nodes.length - at < 3) {
      parts.push(...nodes.slice(at, at + 1).map(plainPart))
      at += 1
      continue
    }
    const found = joined(first, second, third, fourth)
    if (found !== undefined) parts.push(found.clause)
    else parts.push(...nodes.slice(at, at + 4).map(plainPart))
    at += found?.length ?? 4
  }
  return parts
}

function plainPart(node: Node): StatementPart {
  if (node.type === 'Comparison') {
    const parts = node.nodes.filter((inner) => !isBlank(inner))
    return { kind: 'clause', parts, comparator: (parts[1] as Leaf | undefined)?.text ?? '', span: node }
  }
  return { kind: isToken(node, 'Keyword', 'AND') ? 'and' : 'invalid', node }
}

function joined(
  first: Node,
  second?: Node,
  third?: Node,
  fourth?: Node,
): { clause: ClauseGroup; length: number } | undefined {
  const inList = isToken(second, 'Keyword', 'IN') && third?.type === 'Parenthesis'
  if (inList) return clause([first, second, third], second.text, 3)
  if (isToken(second, 'Keyword', 'IS')) {
    if (isToken(third, 'Keyword', 'NULL')) return clause([first, second, third], 'IS NULL', 3)
    if (isToken(third, 'Keyword', 'NOT NULL')) return clause([first, second, third], 'IS NOT NULL', 3)
  }
  if (isToken(second, 'Keyword', 'NOT') && isToken(third, 'Keyword', 'IN') && fourth?.type === 'Parenthesis') {
    return clause([first, groupOf('Statement', [second, third]), fourth], 'NOT IN', 4)
  }
  return undefined
}

function clause(parts: readonly Node[], comparator: string, length: number): { clause: ClauseGroup; length: number } {
  return { clause: { kind: 'clause', parts, comparator, span: groupOf('Comparison', [...parts]) }, length }
}
