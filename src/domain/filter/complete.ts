import type { Entity, Span } from './ast.ts'
import type { Completion, Completions, Vocabulary } from './completion.ts'
import { completeValue } from './completeValue.ts'
import { comparatorsFor, DATASET_KEYS, type Language } from './language.ts'
import { printKey, printSubject } from './print.ts'
import { readRoughClause, unquoteKey, type RoughClause } from './roughClause.ts'
import { tokenize } from './sql/lexer.ts'

const PREFIXES: Readonly<Record<Language['name'], readonly string[]>> = {
  runs: ['metrics.', 'params.', 'tags.', 'dataset.'],
  experiments: ['tags.'],
}

/** What can stand at `cursor`, going by the text before it; `undefined` when nothing can be offered. */
export function complete(text: string, cursor: number, language: Language, known: Vocabulary): Completions | undefined {
  const before = text.slice(0, cursor)
  const from = clauseStart(before)
  const rough = readRoughClause(before, { from, to: cursor }, language)
  if (rough === undefined) return undefined
  if (rough.comparator === undefined) return completeSubject(before, from, rough, language, known)
  const atComparator = rough.valueText === '' && rough.comparatorSpan.to === cursor
  if (atComparator && /^\W/.test(rough.comparator)) return comparators(rough, rough.comparatorSpan, language)
  return completeValue(text, cursor, rough, language, known)
}

/** Where the clause under way starts: behind the last AND. */
function clauseStart(before: string): number {
  const last = tokenize(before).findLast(({ type, upper }) => type === 'Keyword' && upper === 'AND')
  const from = last !== undefined && last.to < before.length ? last.to : 0
  return from + (before.slice(from).length - before.slice(from).trimStart().length)
}

/** A finished subject, and the beginning of a comparator behind a blank. */
const SUBJECT_AND_WORD = /^(`[^`]*`|"[^"]*"|[^\s`"]+)\s+([a-z ]*|[<>=!~]*)$/i

function completeSubject(
  before: string,
  from: number,
  rough: RoughClause,
  language: Language,
  known: Vocabulary,
): Completions | undefined {
  const to = before.length
  const written = before.slice(rough.keySpan.from)
  const [, subject, word = ''] = SUBJECT_AND_WORD.exec(written) ?? []
  if (subject !== undefined)
    return comparators({ ...rough, keyText: subject }, { from: to - word.length, to }, language)
  const dotted = rough.keySpan.from > from
  if (!dotted) return { span: { from, to }, options: subjects(language, known) }
  return { span: { from: rough.keySpan.from, to }, options: keysOf(rough.entity, language, known) }
}

function comparators({ entity, keyText }: RoughClause, span: Span, language: Language): Completions | undefined {
  const key = unquoteKey(keyText)
  if (entity === 'attribute' && !language.attributes.has(key)) return undefined
  const listable = entity === 'dataset' || language.listKeys.includes(key)
  const valid = comparatorsFor(language, entity, key).filter((name) => listable || !name.endsWith('IN'))
  return { span, options: valid.map((name) => ({ kind: 'comparator', label: name, insert: `${name} ` })) }
}

function subjects(language: Language, known: Vocabulary): Completion[] {
  const entities = PREFIXES[language.name].map((prefix): Completion => ({
    kind: 'entity',
    label: prefix,
    insert: prefix,
  }))
  const named = language.name === 'runs' ? (['metric', 'parameter', 'tag'] as const) : (['tag'] as const)
  const keys = named.flatMap((entity) =>
    known.keys(entity).flatMap(({ text: key }): Completion[] => {
      const printed = printSubject(entity, key)
      return printed.ok ? [{ kind: 'key', label: printed.text, insert: printed.text }] : []
    }),
  )
  return [...entities, ...keysOf('attribute', language, known), ...keys]
}

function keysOf(entity: Entity, language: Language, known: Vocabulary): Completion[] {
  return keyNames(entity, language, known).flatMap((key): Completion[] => {
    const printed = printKey(key)
    return printed.ok ? [{ kind: 'key', label: key, insert: printed.text }] : []
  })
}

function keyNames(entity: Entity, language: Language, known: Vocabulary): readonly string[] {
  if (entity === 'attribute') return language.orderKeys.filter((key) => !/^created$/i.test(key))
  return entity === 'dataset' ? DATASET_KEYS : known.keys(entity).map(({ text }) => text)
}
