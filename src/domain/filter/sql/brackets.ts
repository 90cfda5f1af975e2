import { checkLimits, groupOf } from './builder.ts'
import { isGroup, isToken, type Group, type GroupType, type LeafType, type Node } from './node.ts'

interface Pair {
  readonly type: GroupType
  readonly token: LeafType
  readonly open: readonly string[]
  readonly close: string
}

/** In sqlparse's order. Blocks never survive in a valid filter, but they can swallow what would. */
export const PAIRS: readonly Pair[] = [
  { type: 'SquareBrackets', token: 'Punctuation', open: ['['], close: ']' },
  { type: 'Parenthesis', token: 'Punctuation', open: ['('], close: ')' },
  { type: 'Case', token: 'Keyword', open: ['CASE'], close: 'END' },
  { type: 'If', token: 'Keyword', open: ['IF'], close: 'END IF' },
  { type: 'For', token: 'Keyword', open: ['FOR', 'FOREACH'], close: 'END LOOP' },
  { type: 'Begin', token: 'Keyword', open: ['BEGIN'], close: 'END' },
]

/** Groups brackets or blocks; an opening or closing token without its partner stays as it is. */
export function groupPair(list: Group, pair: Pair, depth = 0): void {
  checkLimits(list, depth)
  const out: Node[] = []
  const opens: number[] = []
  for (const node of list.nodes) {
    if (isGroup(node) && node.type !== pair.type) groupPair(node, pair, depth + 1)
    out.push(node)
    if (pair.open.some((word) => isToken(node, pair.token, word))) opens.push(out.length - 1)
    else if (isToken(node, pair.token, pair.close)) {
      const open = opens.pop()
      if (open !== undefined) out.splice(open, out.length, groupOf(pair.type, out.slice(open)))
    }
  }
  list.nodes = out
}
