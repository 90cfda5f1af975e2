import type { Tree } from '@lezer/common'
import type { Comparison, FilterItem, Span } from './ast.ts'
import { checkComparator } from './comparators.ts'
import { parseFilter } from './grammar/parseFilter.ts'
import { findInvalid } from './invalidClauses.ts'
import type { Language } from './language.ts'
import { pythonRepr } from './pythonText.ts'
import { readClause } from './readClause.ts'
import { isRefusal, parseRefusal, type Refusal } from './refusal.ts'
import { SqlLimitError } from './sql/builder.ts'
import { tokenize } from './sql/lexer.ts'
import type { Group, Leaf } from './sql/node.ts'
import { readStatements } from './sql/statements.ts'

/** A filter as read: its operands in order, and everything that MLflow would hold against it. */
export interface FilterReading {
  readonly text: string
  readonly language: Language
  /** Every character of the text is in exactly one token, blanks included. */
  readonly tokens: readonly Leaf[]
  /** By the grammar (`filter.grammar`): what the items were read from, and what an editor colours. */
  readonly tree: Tree
  /** Operands of the AND, source order. Text that is no clause is kept as such. */
  readonly items: readonly FilterItem[]
  /** What MLflow answers: the first of `refusals` by MLflow's order, parse stage before evaluate stage. */
  readonly refusal: Refusal | undefined
  /** At most one per operand, plus one for the filter as a whole when its shape is wrong. */
  readonly refusals: readonly Refusal[]
}

/**
 * Reads a filter exactly as MLflow 3.17 with sqlparse 0.6 does, leniencies and oddities included. Never throws; a
 * filter that MLflow refuses has a `refusal`, and its sound clauses are in `items` all the same.
 */
export function readFilter(text: string, language: Language): FilterReading {
  const tokens = tokenize(text)
  const statements = tryReadStatements(tokens)
  const tree = parseFilter(text, statements?.length === 1 ? statements[0] : undefined)
  const { items, refusals: found } = readItems(tree, text, language)
  const isSound = tree.topNode.getChild('Text') === null
  const refusals = isSound ? found : [shapeRefusal(text, statements, language), ...found]
  const refusal = refusals.find(({ stage }) => stage === 'parse') ?? refusals[0]
  return { text, language, tokens, tree, items, refusals, refusal }
}

/** The clauses of a reading, without the text that is none. */
export function clausesOf(reading: FilterReading): readonly Comparison[] {
  return reading.items.filter((item) => item.kind === 'comparison')
}

function tryReadStatements(tokens: readonly Leaf[]): Group[] | undefined {
  try {
    return readStatements(tokens)
  } catch (error) {
    if (error instanceof SqlLimitError) return undefined
    throw error
  }
}

/** What stands between the ANDs, and what MLflow has against the clauses among it. */
function readItems(tree: Tree, text: string, language: Language): Pick<FilterReading, 'items' | 'refusals'> {
  const items: FilterItem[] = []
  const refusals: Refusal[] = []
  for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
    if (node.name === 'And') continue
    const read = node.name === 'Text' ? undefined : readClause(text, node, language)
    const isClause = read !== undefined && !isRefusal(read)
    items.push(isClause ? read : { kind: 'text', span: { from: node.from, to: node.to } })
    const refusal = isClause ? checkComparator(read, language) : read
    if (refusal !== undefined) refusals.push(refusal)
  }
  return { items, refusals }
}

/** What MLflow says to a filter with `Text`: it checks the shape of the whole before it looks into any clause. */
function shapeRefusal(text: string, statements: readonly Group[] | undefined, language: Language): Refusal {
  const whole: Span = { from: 0, to: text.length }
  if (statements === undefined) return parseRefusal('limits', whole, `Error on parsing filter '${text}'`)
  const [statement, ...more] = statements
  if (statement === undefined) return parseRefusal('blank', whole, `Invalid filter '${text}'. Could not be parsed.`)
  if (more.length > 0) {
    const message = `Search filter contained multiple expression ${pythonRepr(text)}. Provide AND-ed expression list.`
    return parseRefusal('statements', whole, message)
  }
  const invalid = findInvalid(statement)
  const quote = language.name === 'runs' ? "'" : ''
  const names = invalid.map((node) => `${quote}${text.slice(node.from, node.to)}${quote}`)
  const span = { from: invalid[0]?.from ?? 0, to: invalid.at(-1)?.to ?? text.length }
  return parseRefusal('invalid-clause', span, `Invalid clause(s) in filter string: ${names.join(', ')}`)
}
