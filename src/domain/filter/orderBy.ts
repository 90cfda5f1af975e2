import type { Entity, Span } from './ast.ts'
import { resolveAlias, type Language } from './language.ts'
import { pythonRepr } from './pythonText.ts'
import { readIdentifier, type Identifier } from './readClause.ts'
import { isRefusal, parseRefusal, type Refusal } from './refusal.ts'
import { splitShell } from './shell.ts'
import { SqlLimitError } from './sql/builder.ts'
import { strip } from './sql/characters.ts'
import { tokenize } from './sql/lexer.ts'
import { isBlank, type Group } from './sql/node.ts'
import { readStatements } from './sql/statements.ts'

/** One `order_by` entry. `key` is as written: aliases such as `created` are not resolved. */
export interface OrderBy {
  readonly entity: Entity
  readonly key: string
  readonly ascending: boolean
}

/**
 * Reads one `order_by` entry exactly as MLflow does; a refusal says what MLflow answers. Some entries that read well
 * cannot be sorted by: see `checkOrderBy`.
 */
export function readOrderBy(text: string, language: Language): OrderBy | Refusal {
  const span = { from: 0, to: text.length }
  const statements = tryRead(text)
  if (statements === undefined) return parseRefusal('limits', span, `Error on parsing order_by clause '${text}'`)
  const name = statements.length === 1 ? orderedName(text, statements[0]) : undefined
  // MLflow turns backticks into double quotes and splits as a shell does.
  const words = name === undefined ? [] : splitShell(name.replaceAll('`', '"'))
  if (typeof words === 'string') return { ...parseRefusal('invalid-clause', span, words), errorCode: 'INTERNAL_ERROR' }
  if (name === undefined || words.length > 2) {
    return parseRefusal('invalid-clause', span, `Invalid order_by clause '${text}'. Could not be parsed.`)
  }
  const [first = '', direction] = words
  const lower = direction?.toLowerCase()
  if (lower !== undefined && lower !== 'asc' && lower !== 'desc') {
    return parseRefusal('invalid-clause', span, `Invalid ordering key in order_by clause '${text}'.`)
  }
  const identifier = readOrderKey(direction === undefined ? name : first, span, language)
  return isRefusal(identifier) ? identifier : { ...identifier, ascending: lower !== 'desc' }
}

function readOrderKey(text: string, span: Span, language: Language): Identifier | Refusal {
  return readIdentifier(strip(text), span, language, new Set(language.orderKeys))
}

function tryRead(text: string): Group[] | undefined {
  try {
    return readStatements(tokenize(text))
  } catch (error) {
    if (error instanceof SqlLimitError) return undefined
    throw error
  }
}

/** The entry must be one identifier; `timestamp`, a type name to SQL, passes for the sake of model searches. */
function orderedName(text: string, statement: Group | undefined): string | undefined {
  const nodes = statement?.nodes ?? []
  const [first] = nodes
  if (nodes.length === 1 && first?.type === 'Identifier') return text.slice(first.from, first.to)
  if (first?.type !== 'Name.Builtin' || first.text !== 'timestamp') return undefined
  if (nodes.length === 1) return 'timestamp'
  const last = nodes.at(-1)
  const direction = last?.type === 'Keyword.Order' && nodes.slice(1, -1).every(isBlank)
  return direction ? `timestamp ${last.text}` : undefined
}

/**
 * What MLflow's SQL store refuses when it sorts: entities without an order, and for runs the same field twice.
 * `texts` are the entries as sent, which the message repeats.
 */
export function checkOrderBy(
  entries: readonly OrderBy[],
  texts: readonly string[],
  language: Language,
): Refusal | undefined {
  const span = { from: 0, to: 0 }
  const seen = new Set<string>()
  for (const { entity, key } of entries) {
    if (language.name === 'experiments') {
      if (entity !== 'attribute') return parseRefusal('entity', span, `Invalid order_by entity: ${entity}`)
      continue
    }
    if (entity === 'dataset') return parseRefusal('entity', span, `Invalid identifier type '${entity}'`)
    const field = `${entity} ${resolveAlias(key)}`
    if (seen.has(field)) {
      const message = `\`order_by\` contains duplicate fields: ${pythonRepr([...texts])}`
      return { ...parseRefusal('entity', span, message), errorCode: 'INTERNAL_ERROR' }
    }
    seen.add(field)
  }
  return undefined
}
