import { checkLimits, join, skipBlanks } from './builder.ts'
import { isBlank, isGroup, type Group, type GroupType, type Node } from './node.ts'

/** A rule that joins what stands left and right of a middle token, such as `a . b` or `a = b`. */
export interface InfixRule {
  readonly type: GroupType
  readonly isMiddle: (node: Node) => boolean
  readonly isLeft: (node: Node) => boolean
  readonly isRight: (node: Node | undefined) => boolean
  /** First node of the group: the left neighbour, or the middle itself. */
  readonly start?: 'left' | 'middle'
  /** Last node of the group when it is not the right neighbour. */
  readonly endsAtMiddle?: (right: Node | undefined) => boolean
  /** A left neighbour of the same type grows instead of being wrapped. */
  readonly extend: boolean
  readonly topOnly?: boolean
}

const DELIMITED: ReadonlySet<string> = new Set(['Parenthesis', 'SquareBrackets', 'Case', 'If', 'For', 'Begin'])

/**
 * Applies one infix rule to a list and, unless `topOnly`, to the groups in it, left to right in one pass. The right
 * neighbour stays the left neighbour candidate of the next middle, but joins from the finished group on; that is how
 * `1 < a < 2` becomes `(1 < a) < 2`.
 */
export function groupInfix(list: Group, rule: InfixRule, depth = 0): void {
  checkLimits(list, depth)
  const input = list.nodes
  const out: Node[] = []
  let left: Node | undefined
  let leftAt = 0
  let consumedUntil = 0
  for (let at = 0; at < input.length; at += 1) {
    const node = input[at] as Node
    const consumed = at < consumedUntil
    if (isBlank(node)) {
      if (!consumed) out.push(node)
      continue
    }
    if (!rule.topOnly && isGroup(node) && node.type !== rule.type) groupInfix(node, rule, depth + 1)
    if (!consumed) out.push(node)
    const here = consumed ? leftAt : out.length - 1
    if (left !== undefined && rule.isMiddle(node)) {
      const rightAt = skipBlanks(input, Math.max(at + 1, consumedUntil))
      const right = input[rightAt]
      if (rule.isLeft(left) && rule.isRight(right) && !isDelimiter(list, left) && !isDelimiter(list, right)) {
        const start = rule.start === 'middle' ? here : leftAt
        const end = rule.endsAtMiddle?.(right) || right === undefined ? consumedUntil : rightAt + 1
        const from = Math.max(at + 1, consumedUntil)
        const group = join(rule.type, [...out.slice(start), ...input.slice(from, Math.max(end, from))], rule.extend)
        out.length = start
        out.push(group)
        consumedUntil = Math.max(end, consumedUntil)
        left = group
        leftAt = start
        continue
      }
    }
    left = node
    leftAt = here
  }
  list.nodes = out
}

function isDelimiter(list: Group, node: Node | undefined): boolean {
  return node !== undefined && DELIMITED.has(list.type) && (node === list.nodes[0] || node === list.nodes.at(-1))
}
