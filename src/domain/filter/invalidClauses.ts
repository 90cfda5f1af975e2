import { isBlank, isToken, type Group, type Node } from './sql/node.ts'

/**
 * What MLflow calls invalid clauses of a statement. It walks in steps of three or four tokens, so a bare name in front of
 * `IN`, `NOT IN` or a null test hides it; the filter is refused anyway, the walk only decides what the message lists.
 */
export function findInvalid(statement: Group): Node[] {
  const nodes = statement.nodes.filter((node) => !isBlank(node))
  const invalid: Node[] = []
  for (let at = 0; at < nodes.length;) {
    const step = nodes.slice(at, at + 4)
    const isName = step[0]?.type === 'Identifier' && step.length >= 3
    const joined = isName ? joinedLength(step) : 0
    const length = isName ? 4 : 1
    if (joined === 0) invalid.push(...step.slice(0, length).filter(isInvalid))
    at += joined === 0 ? length : joined
  }
  return invalid
}

function isInvalid(node: Node): boolean {
  return node.type !== 'Comparison' && !isToken(node, 'Keyword', 'AND')
}

/** How many of the nodes are a name with its `IN (…)`, `NOT IN (…)`, `IS NULL` or `IS NOT NULL`. */
function joinedLength([, second, third, fourth]: readonly Node[]): number {
  if (isToken(second, 'Keyword', 'IN')) return third?.type === 'Parenthesis' ? 3 : 0
  if (isToken(second, 'Keyword', 'IS')) {
    return isToken(third, 'Keyword', 'NULL') || isToken(third, 'Keyword', 'NOT NULL') ? 3 : 0
  }
  const isNotIn = isToken(second, 'Keyword', 'NOT') && isToken(third, 'Keyword', 'IN')
  return isNotIn && fourth?.type === 'Parenthesis' ? 4 : 0
}
