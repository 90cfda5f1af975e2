import { groupPair, PAIRS } from './brackets.ts'
import { checkLimits, groupOf } from './builder.ts'
import { groupInfix, type InfixRule } from './infix.ts'
import { isBlank, isToken, type Group, type Leaf } from './node.ts'
import * as passes from './passes.ts'
import * as rules from './rules.ts'

/**
 * Tokens as sqlparse 0.6 reads them: statements of grouped tokens. MLflow has no grammar of its own, it accepts some of the
 * shapes that come out here, so a filter parser that wants the same answers has to take the same steps in the same
 * order.
 * @throws SqlLimitError past sqlparse's limits.
 */
export function readStatements(tokens: readonly Leaf[]): Group[] {
  return splitStatements(tokens).map(group)
}

/** A pass over a statement, and the kind of token without which it would change nothing. */
interface Pass {
  readonly needs: (leaf: Leaf) => boolean
  readonly run: (statement: Group) => void
}

function infix(rule: InfixRule, needs: Pass['needs'] = rule.isMiddle): Pass {
  return { needs, run: (statement) => groupInfix(statement, rule) }
}

function ofType(type: Leaf['type']): Pass['needs'] {
  return (leaf) => leaf.type === type
}

function text(upper: string): Pass['needs'] {
  return (leaf) => leaf.upper === upper
}

/** sqlparse's passes in sqlparse's order. */
const PASSES: readonly Pass[] = [
  { needs: ofType('Comment'), run: passes.groupComments },
  ...PAIRS.map((pair): Pass => ({ needs: text(pair.close), run: (statement) => groupPair(statement, pair) })),
  { needs: text('OVER'), run: passes.groupOver },
  { needs: text('('), run: passes.groupFunctions },
  { needs: text('WHERE'), run: passes.groupWhere },
  infix(rules.PERIOD),
  infix(rules.ARRAY, text('[')),
  { needs: () => true, run: passes.groupNames },
  { needs: ofType('Keyword.Order'), run: passes.groupOrder },
  infix(rules.TYPECAST),
  infix(rules.TIME_ZONE),
  infix(rules.TYPED_LITERAL),
  infix(rules.TYPED_LITERAL_UNIT, rules.TYPED_LITERAL.isMiddle),
  infix(rules.OPERATION),
  // Always, since it also enforces the limit on nesting.
  infix(rules.COMPARISON, () => true),
  infix(rules.AS),
  { needs: () => true, run: passes.groupAliased },
  infix(rules.ASSIGNMENT),
  { needs: ofType('Comment'), run: passes.attachComments },
  infix(rules.LIST),
  { needs: text('VALUES'), run: passes.groupValues },
]

function group(leaves: Leaf[]): Group {
  const statement = groupOf('Statement', leaves)
  checkLimits(statement, 0)
  const kinds = [...new Map(leaves.map((leaf) => [kindOf(leaf), leaf])).values()]
  for (const { needs, run } of PASSES) if (kinds.some(needs)) run(statement)
  return statement
}

/** Tokens of one kind are alike to every `needs`. */
function kindOf({ type, upper }: Leaf): string {
  return type === 'Name' || type.startsWith('String') || type.startsWith('Number') ? type : type + upper
}

/** A `;` outside parentheses ends a statement, together with the blanks after it; so does the word `GO`. */
function splitStatements(leaves: readonly Leaf[]): Leaf[][] {
  const statements: Leaf[][] = []
  let current: Leaf[] = []
  let level = 0
  let ended = false
  for (const leaf of leaves) {
    const { type, text } = leaf
    if (ended && type !== 'Whitespace' && type !== 'Comment') {
      statements.push(current)
      current = []
      level = 0
      ended = false
    }
    if (isToken(leaf, 'Punctuation', '(')) level += 1
    if (isToken(leaf, 'Punctuation', ')')) level -= 1
    current.push(leaf)
    if (isToken(leaf, 'Punctuation', ';')) ended = level <= 0
    else if (type === 'Keyword' && /^GO\b/.test(text)) ended = true
  }
  if (current.some((leaf) => !isBlank(leaf))) statements.push(current)
  return statements
}
