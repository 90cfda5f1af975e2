import { groupBrackets } from './brackets.ts'
import { groupOf } from './builder.ts'
import { groupInfix } from './infix.ts'
import { tokenize } from './lexer.ts'
import { isBlank, isToken, type Group, type Leaf } from './node.ts'
import * as passes from './passes.ts'
import * as rules from './rules.ts'

/**
 * Text as sqlparse 0.6 reads it: statements of grouped tokens. MLflow has no grammar of its own, it accepts some of the
 * shapes that come out here, so a filter parser that wants the same answers has to take the same steps in the same
 * order.
 * @throws SqlLimitError past sqlparse's limits.
 */
export function readStatements(text: string): Group[] {
  return splitStatements(tokenize(text)).map((leaves) => group(groupOf('Statement', leaves)))
}

function group(statement: Group): Group {
  passes.groupComments(statement)
  groupBrackets(statement)
  passes.groupOver(statement)
  passes.groupFunctions(statement)
  passes.groupWhere(statement)
  groupInfix(statement, rules.PERIOD)
  groupInfix(statement, rules.ARRAY)
  passes.groupNames(statement)
  passes.groupOrder(statement)
  groupInfix(statement, rules.TYPECAST)
  groupInfix(statement, rules.TIME_ZONE)
  groupInfix(statement, rules.TYPED_LITERAL)
  groupInfix(statement, rules.TYPED_LITERAL_UNIT)
  groupInfix(statement, rules.OPERATION)
  groupInfix(statement, rules.COMPARISON)
  groupInfix(statement, rules.AS)
  passes.groupAliased(statement)
  groupInfix(statement, rules.ASSIGNMENT)
  passes.attachComments(statement)
  groupInfix(statement, rules.LIST)
  passes.groupValues(statement)
  return statement
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
