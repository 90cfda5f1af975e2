import type { Comparison, FilterItem, Span } from './ast.ts'
import { findClauses, type StatementPart } from './clauseGroups.ts'
import { checkComparator } from './comparators.ts'
import type { Language } from './language.ts'
import { pythonRepr } from './pythonText.ts'
import { readClause } from './readClause.ts'
import { isRefusal, parseRefusal, type Refusal } from './refusal.ts'
import { SqlLimitError } from './sql/builder.ts'
import type { Group } from './sql/node.ts'
import { readStatements } from './sql/statements.ts'

/** A filter as read: its operands in order, and everything that MLflow would hold against it. */
export interface FilterReading {
  readonly text: string
  readonly language: Language
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
  if (text === '') return { text, language, items: [], refusals: [], refusal: undefined }
  const statements = tryReadStatements(text)
  if (statements === undefined) {
    return refused(text, language, parseRefusal('limits', whole, `Error on parsing filter '${text}'`))
  }
  const [statement] = statements
  if (statement === undefined) {
    return refused(text, language, parseRefusal('blank', whole, `Invalid filter '${text}'. Could not be parsed.`))
  }
  if (statements.length > 1) {
    const message = `Search filter contained multiple expression ${pythonRepr(text)}. Provide AND-ed expression list.`
    return refused(text, language, parseRefusal('statements', whole, message))
  }
  return readStatement(text, statement, language)
}

/** The clauses of a reading, without the text that is none. */
export function clausesOf(reading: FilterReading): readonly Comparison[] {
  return reading.items.filter((item) => item.kind === 'comparison')
}

function tryReadStatements(text: string): Group[] | undefined {
  try {
    return readStatements(text)
  } catch (error) {
    if (error instanceof SqlLimitError) return undefined
    throw error
  }
}

function refused(text: string, language: Language, refusal: Refusal): FilterReading {
  return { text, language, items: [{ kind: 'text', span: refusal.span }], refusals: [refusal], refusal }
}

function readStatement(text: string, statement: Group, language: Language): FilterReading {
  const parts = findClauses(statement)
  const shape = shapeRefusal(text, parts, language)
  const items: FilterItem[] = []
  const found: Refusal[] = []
  for (const part of parts) {
    if (part.kind === 'and') continue
    const read = part.kind === 'clause' ? readClause(text, part, language) : undefined
    if (read === undefined || isRefusal(read)) {
      const { from, to } = part.kind === 'clause' ? part.span : part.node
      if (read !== undefined) found.push(read)
      items.push({ kind: 'text', span: { from, to } })
    } else {
      const refusal = checkComparator(read, read.comparatorSpan, language)
      if (refusal !== undefined) found.push(refusal)
      items.push(read)
    }
  }
  const refusals = shape === undefined ? found : [shape, ...found]
  const refusal = refusals.find(({ stage }) => stage === 'parse') ?? refusals[0]
  return { text, language, items, refusals, refusal }
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
