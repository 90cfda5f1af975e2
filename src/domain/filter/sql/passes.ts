import { deepFirst, groupOf, join, lastSolid, skipBlanks } from './builder.ts'
import { isGroup, isToken, type Group, type Node } from './node.ts'

const ALIASED: ReadonlySet<string> = new Set([
  'Parenthesis',
  'Function',
  'Case',
  'Identifier',
  'Operation',
  'Comparison',
  'Number.Integer',
  'Number.Float',
  'Number.Hexadecimal',
])
const ENDS_WHERE: ReadonlySet<string> = new Set([
  'ORDER BY',
  'GROUP BY',
  'LIMIT',
  'UNION',
  'UNION ALL',
  'EXCEPT',
  'INTERSECT',
  'HAVING',
  'RETURNING',
  'INTO',
])

/** Comments with the newlines between them become one group, unless nothing else follows. */
export function groupComments(list: Group): void {
  const out: Node[] = []
  for (let at = 0; at < list.nodes.length; at += 1) {
    const node = list.nodes[at] as Node
    const end = node.type === 'Comment' ? endOfComments(list.nodes, at) : list.nodes.length
    if (end === list.nodes.length) out.push(node)
    else {
      out.push(groupOf('Comment group', list.nodes.slice(at, end)))
      at = end - 1
    }
  }
  list.nodes = out
}

function endOfComments(nodes: readonly Node[], start: number): number {
  let at = start
  while (nodes[at]?.type === 'Comment' || nodes[at]?.type === 'Newline') at += 1
  return at
}

/** `over (…)` and `over name`. */
export function groupOver(list: Group): void {
  deepFirst(
    list,
    (inner) =>
      groupForward(
        inner,
        'Over',
        (node, next) =>
          isToken(node, 'Keyword', 'OVER') && (next?.type === 'Parenthesis' || next?.type.startsWith('Name') === true),
      ),
    'Over',
  )
}

/** `name (…)`, with an `over …` that follows. */
export function groupFunctions(list: Group): void {
  deepFirst(
    list,
    (inner) => {
      const out: Node[] = []
      for (let at = 0; at < inner.nodes.length; at += 1) {
        const node = inner.nodes[at] as Node
        const next = skipBlanks(inner.nodes, at + 1)
        if (!node.type.startsWith('Name') || inner.nodes[next]?.type !== 'Parenthesis') {
          out.push(node)
          continue
        }
        const over = skipBlanks(inner.nodes, next + 1)
        const last = inner.nodes[over]?.type === 'Over' ? over : next
        out.push(groupOf('Function', inner.nodes.slice(at, last + 1)))
        at = last
      }
      inner.nodes = out
    },
    'Function',
  )
}

/** `where` up to the next closing keyword. */
export function groupWhere(list: Group): void {
  deepFirst(list, groupWhereHere, 'Where')
}

function groupWhereHere(list: Group): void {
  const bracketed = list.type === 'Parenthesis' || list.type === 'SquareBrackets'
  const out: Node[] = []
  for (let at = 0; at < list.nodes.length; at += 1) {
    const node = list.nodes[at] as Node
    if (!isToken(node, 'Keyword', 'WHERE')) {
      out.push(node)
      continue
    }
    const closing = list.nodes.findIndex((next, to) => to > at && next.type === 'Keyword' && ENDS_WHERE.has(next.upper))
    const end = closing < 0 ? list.nodes.length - (bracketed ? 1 : 0) : closing
    out.push(groupOf('Where', list.nodes.slice(at, end)))
    at = end - 1
  }
  list.nodes = out
}

/** Every plain or double-quoted name that is not part of a larger identifier is one by itself. */
export function groupNames(list: Group): void {
  deepFirst(
    list,
    (inner) => {
      inner.nodes = inner.nodes.map((node) =>
        node.type === 'Name' || node.type === 'String.Symbol' ? groupOf('Identifier', [node]) : node,
      )
    },
    'Identifier',
  )
}

/** `name desc` becomes one identifier. */
export function groupOrder(list: Group): void {
  deepFirst(
    list,
    (inner) => {
      const out: Node[] = []
      for (const node of inner.nodes) {
        out.push(node)
        if (node.type !== 'Keyword.Order') continue
        const left = lastSolid(out, out.length - 1)
        const type = out[left]?.type
        if (type === 'Identifier' || type?.startsWith('Number')) {
          out.splice(left, out.length, groupOf('Identifier', out.slice(left)))
        }
      }
      inner.nodes = out
    },
    'Identifier',
  )
}

/** `x name`: an operand followed by an identifier fuses with it, as an SQL alias does. */
export function groupAliased(list: Group): void {
  deepFirst(list, (inner) => {
    groupForward(inner, 'Identifier', (node, next) => ALIASED.has(node.type) && next?.type === 'Identifier')
  })
}

/** A comment group joins the group before it. */
export function attachComments(list: Group): void {
  deepFirst(list, (inner) => {
    const out: Node[] = []
    for (const node of inner.nodes) {
      out.push(node)
      if (node.type !== 'Comment group') continue
      const left = lastSolid(out, out.length - 1)
      const target = out[left]
      if (target !== undefined && isGroup(target)) {
        out.splice(left, out.length, join(target.type, out.slice(left), true))
      }
    }
    inner.nodes = out
  })
}

/** `values` up to the last parenthesis after it. */
export function groupValues(list: Group): void {
  const start = list.nodes.findIndex((node) => isToken(node, 'Keyword', 'VALUES'))
  const end = list.nodes.findLastIndex((node) => node.type === 'Parenthesis') + 1
  if (start < 0 || end <= start) return
  list.nodes.splice(start, end - start, groupOf('Values', list.nodes.slice(start, end)))
}

function groupForward(list: Group, type: Group['type'], test: (node: Node, next: Node | undefined) => boolean): void {
  const out: Node[] = []
  for (let at = 0; at < list.nodes.length; at += 1) {
    const node = list.nodes[at] as Node
    const next = skipBlanks(list.nodes, at + 1)
    if (!test(node, list.nodes[next])) {
      out.push(node)
      continue
    }
    out.push(join(type, list.nodes.slice(at, next + 1), true))
    at = next
  }
  list.nodes = out
}
