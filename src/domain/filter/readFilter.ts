import type { Comparison, FilterItem, Span } from './ast.ts'
import { findClauses, type StatementPart } from './clauseGroups.ts'
import { checkComparator } from './comparators.ts'
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
  const whole: Span = { from: 0, to: text.length }
  if (text === '') return { text, language, tokens: [], items: [], refusals: [], refusal: undefined }
  const tokens = tokenize(text)
  const source = { text, language, tokens }
  const statements = tryReadStatements(tokens)
  if (statements === undefined) {
    return refused(source, parseRefusal('limits', whole, `Error on parsing filter '${text}'`))
  }
  const [statement] = statements
  if (statement === undefined) {
    return refused(source, parseRefusal('blank', whole, `Invalid filter '${text}'. Could not be parsed.`))
  }
  if (statements.length > 1) {
    const message = `Search filter contained multiple expression ${pythonRepr(text)}. Provide AND-ed expression list.`
    return refused(source, parseRefusal('statements', whole, message))
  }
  return readStatement(source, statement)
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

type Source = Pick<FilterReading, 'text' | 'language' | 'tokens'>

function refused(source: Source, refusal: Refusal): FilterReading {
  return { ...source, items: [{ kind: 'text', span: refusal.span }], refusals: [refusal], refusal }
}

function readStatement(source: Source, statement: Group): FilterReading {
  const { text, language } = source
  const parts = findClauses(statement)
  const shape = shapeRefusal(text, parts, language)
  const found: Refusal[] = []
  const items = operandsOf(parts).flatMap((operand): FilterItem[] => {
    const clauses = operand.flatMap((part) => (part.kind === 'clause' ? [part] : []))
    if (clauses.length < operand.length) return [rawText(operand)]
    return clauses.map((clause) => {
      const read = readClause(text, clause, language)
      const refusal = isRefusal(read) ? read : checkComparator(read, read.comparatorSpan, language)
      if (refusal !== undefined) found.push(refusal)
      return isRefusal(read) ? rawText([clause]) : read
    })
  })
  const refusals = shape === undefined ? found : [shape, ...found]
  const refusal = refusals.find(({ stage }) => stage === 'parse') ?? refusals[0]
  return { ...source, items, refusals, refusal }
}

/** What stands between the ANDs. More than one clause in an operand means that an AND is missing. */
function operandsOf(parts: readonly StatementPart[]): StatementPart[][] {
  const operands: StatementPart[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'and') operands.push([])
    else operands.at(-1)?.push(part)
  }
  return operands.filter((operand) => operand.length > 0)
}

/** An operand with anything but clauses in it is kept whole: what is wrong with it may be anywhere. */
function rawText(operand: readonly StatementPart[]): FilterItem {
  return { kind: 'text', span: { from: spanOf(operand[0]).from, to: spanOf(operand.at(-1)).to } }
}

function spanOf(part: StatementPart | undefined): Span {
  if (part === undefined) return { from: 0, to: 0 }
  return part.kind === 'clause' ? part.span : part.node
}

/** MLflow checks the shape of the whole filter before it looks into any clause. */
function shapeRefusal(text: string, parts: readonly StatementPart[], language: Language): Refusal | undefined {
  const invalid = parts.flatMap((part) => (part.kind === 'invalid' ? [part.node] : []))
  const [first] = invalid
  if (first === undefined) return undefined
  const quote = language.name === 'runs' ? "'" : ''
  const names = invalid.map((node) => `${quote}${text.slice(node.from, node.to)}${quote}`)
  const span = { from: first.from, to: invalid.at(-1)?.to ?? first.to }
  return parseRefusal('invalid-clause', span, `Invalid clause(s) in filter string: ${names.join(', ')}`)
}
