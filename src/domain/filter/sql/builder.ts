import { isBlank, isGroup, type Group, type GroupType, type Node } from './node.ts'

/** sqlparse refuses, so MLflow does: more tokens than this in one list. */
const MAX_TOKENS = 10_000
/** sqlparse refuses, so MLflow does: groups nested deeper than this. */
const MAX_DEPTH = 100

/** Thrown when the text passes one of sqlparse's limits; MLflow answers "Error on parsing filter". */
export class SqlLimitError extends Error {}

/** @throws SqlLimitError past sqlparse's limits on tokens in one list or on nesting. */
export function checkLimits(list: Group, depth: number): void {
  if (depth > MAX_DEPTH) throw new SqlLimitError(`Groups nest deeper than ${MAX_DEPTH}.`)
  if (list.nodes.length > MAX_TOKENS) throw new SqlLimitError(`More than ${MAX_TOKENS} tokens.`)
}

export function groupOf(type: GroupType, nodes: Node[]): Group {
  return { type, nodes, from: nodes[0]?.from ?? 0, to: nodes.at(-1)?.to ?? 0 }
}

/** Groups `nodes`; with `extend`, a first node that already has the type takes in the others instead. */
export function join(type: GroupType, nodes: Node[], extend: boolean): Group {
  const [first] = nodes
  if (!extend || first?.type !== type || !isGroup(first)) return groupOf(type, nodes)
  for (const node of nodes.slice(1)) first.nodes.push(node)
  first.to = nodes.at(-1)?.to ?? first.to
  return first
}

/** Index of the first node at or after `start` that is not blank; the length when there is none. */
export function skipBlanks(nodes: readonly Node[], start: number): number {
  let at = start
  for (let node = nodes[at]; node !== undefined && isBlank(node); node = nodes[at]) at += 1
  return at
}

/** Index of the last node before `end` that is not blank, or -1. */
export function lastSolid(nodes: readonly Node[], end: number): number {
  let at = end - 1
  for (let node = nodes[at]; node !== undefined && isBlank(node); node = nodes[at]) at -= 1
  return at
}

/** Runs `pass` on every group below `list`, innermost first, not entering groups of type `except`, then on `list`. */
export function deepFirst(list: Group, pass: (list: Group) => void, except?: GroupType): void {
  for (const node of list.nodes) if (isGroup(node) && node.type !== except) deepFirst(node, pass, except)
  pass(list)
}
