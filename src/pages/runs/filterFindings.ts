import type { ClauseContent, Entity } from '../../domain/filter/ast.ts'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import { nearest } from '../../domain/filter/nearest.ts'
import { printClause } from '../../domain/filter/print.ts'
import { removePart } from '../../domain/filter/written/editWritten.ts'
import { readWritten, resolveWritten, type WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import { LOGGED_VALUE } from '../../features/filter-builder/operators.ts'

/** A condition about a key that no run has. */
export interface UnknownKey {
  readonly entity: LoggedEntity
  readonly key: string
  /** What is written much like it and some run has. */
  readonly close: string | undefined
}

/** What was found out about a filter that finds nothing or is refused. */
export interface FilterFindings {
  readonly isAsking: boolean
  /** The server's words about conditions that it refuses, by their place. */
  readonly refusals: ReadonlyMap<number, string>
  /** Conditions without which there are runs, by their place, with the value that may be meant instead. */
  readonly culprits: ReadonlyMap<number, string | undefined>
  /** Keys that no run has, by the place of their condition. */
  readonly unknown: ReadonlyMap<number, UnknownKey>
  /** Whether there are runs without any filter; `undefined` while that is not known. */
  readonly hasRuns: boolean | undefined
}

/** More conditions than this are not asked for one by one. */
const MOST = 12

type LoggedEntity = Exclude<Entity, 'attribute' | 'dataset'>

/** A question that one filter answers, about the condition at a place. */
export interface Question {
  readonly about: 'alone' | 'without' | 'key' | 'all'
  readonly index: number
  readonly filter: string
}

/**
 * What to ask: each condition alone when it is about a refusal, else all but one, whether any run has the keys that are not
 * known from somewhere, and at last whether there are runs at all.
 */
export function prepareQuestions(
  filter: WrittenFilter,
  kind: 'refused' | 'empty',
  nowMs: number,
  vocabulary: Vocabulary,
): readonly Question[] {
  const indices = filter.parts.flatMap(({ isDisabled }, index) => (isDisabled ? [] : [index])).slice(0, MOST)
  const resolve = (text: string): string => resolveWritten(readWritten(text, filter.language), nowMs)
  if (kind === 'refused') {
    return indices.map((index) => ({ about: 'alone', index, filter: resolve(filter.parts[index]?.text ?? '') }))
  }
  if (filter.text === '') return []
  const without = indices.map((index): Question => {
    return { about: 'without', index, filter: resolve(removePart(filter, index)) }
  })
  const keys = indices.flatMap((index): Question[] => {
    const named = loggedKey(filter.parts[index]?.clause)
    if (named === undefined || vocabulary.keys(named.entity).some(({ text }) => text === named.key)) return []
    const asked = printClause({ ...named, ...anyValueOf(named.entity) })
    return asked.ok ? [{ about: 'key', index, filter: resolve(asked.text) }] : []
  })
  return [...without, ...keys, { about: 'all', index: -1, filter: '' }]
}

/** The key that no run has, and the one that may be meant. */
export function unknownKey(filter: WrittenFilter, index: number, vocabulary: Vocabulary): UnknownKey | undefined {
  const named = loggedKey(filter.parts[index]?.clause)
  if (named === undefined) return undefined
  const { entity, key } = named
  const close = nearest(
    key,
    vocabulary.keys(entity).map(({ text }) => text),
  )
  return { entity, key, close }
}

/** A value that some run has and that is written much like the one that is asked for; of numbers, every one is like another. */
export function closeValue(filter: WrittenFilter, index: number, vocabulary: Vocabulary): string | undefined {
  const { clause, moment } = filter.parts[index] ?? {}
  if (clause?.comparator !== '=' || clause.value.kind !== 'string' || moment !== undefined) return undefined
  const { text } = clause.value
  if (text.trim() === '' || !Number.isNaN(Number(text))) return undefined
  const seen = vocabulary.values(clause.entity, clause.key).map((value) => value.text)
  return seen.includes(text) ? undefined : nearest(text, seen)
}

/** A key that somebody has to log first; that it is missing may be what is asked for. */
function loggedKey(clause: ClauseContent | undefined) {
  if (clause === undefined || clause.comparator === 'IS NULL') return undefined
  const { entity, key } = clause
  return entity === 'attribute' || entity === 'dataset' ? undefined : { entity, key }
}

/** A condition that every run with the key meets, on every server. */
function anyValueOf(entity: LoggedEntity): Pick<ClauseContent, 'comparator' | 'value'> {
  return entity === 'metric'
    ? { comparator: '!=', value: { kind: 'number', text: LOGGED_VALUE } }
    : { comparator: 'LIKE', value: { kind: 'string', text: '%' } }
}
