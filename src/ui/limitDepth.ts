/** As deep as the browser's own HTML parser would nest, by far more than anybody writes. */
const MAX_DEPTH = 100

interface TreeNode {
  readonly type: string
  readonly value?: string
  children?: TreeNode[]
}

/**
 * A rehype plugin that keeps what is nested deeper than a hundred elements as plain text: one line of quote marks would
 * otherwise nest so deep that the browser's layout runs out of stack.
 */
export function limitDepth() {
  return (tree: TreeNode): void => flatten(tree, 0)
}

function flatten(node: TreeNode, depth: number): void {
  if (node.children === undefined) return
  if (depth === MAX_DEPTH) node.children = [{ type: 'text', value: textOf(node) }]
  else for (const child of node.children) flatten(child, depth + 1)
}

function textOf({ value = '', children = [] }: TreeNode): string {
  return value + children.map(textOf).join('')
}
