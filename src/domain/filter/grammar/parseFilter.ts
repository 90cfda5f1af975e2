import type { Tree } from '@lezer/common'
import type { Group } from '../sql/node.ts'
import { parser } from './filter.gen.ts'
import { filterTokens, tokensOf } from './filterTokens.ts'

/**
 * The tree of a text by the grammar (`filter.grammar`), for the reader of clauses and for the editor alike. `statement` is
 * the text as sqlparse groups it; without one the tree is a single `Text`.
 */
export function parseFilter(text: string, statement: Group | undefined): Tree {
  return parser.configure({ tokenizers: [{ from: filterTokens, to: tokensOf(text, statement) }] }).parse(text)
}
