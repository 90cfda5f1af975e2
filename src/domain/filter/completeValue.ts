import { RUN_STATUSES } from '../run.ts'
import type { Completion, Completions, Vocabulary } from './completion.ts'
import type { Language } from './language.ts'
import { printListItem, printString } from './print.ts'
import { unquoteKey, type RoughClause } from './roughClause.ts'

/** A whole value, as opposed to one that is being typed. */
const FINISHED = /^(?:'[^']*'|"[^"]*"|-?[\d.]+(?:e-?\d+)?|\(.*\))$/is

/** What can stand behind a comparator: values seen, or AND once there is a value. */
export function completeValue(
  text: string,
  cursor: number,
  rough: RoughClause,
  language: Language,
  known: Vocabulary,
): Completions | undefined {
  const { comparator = '', valueText, valueSpan } = rough
  const blank = /\s$/.test(text.slice(0, cursor))
  if (isTime(rough, language) && RELATIVE_START.test(valueText)) {
    return { span: { from: valueSpan.from, to: cursor }, options: TIMES }
  }
  const done = /null$/i.test(comparator) || FINISHED.test(valueText)
  if (done) return blank ? { span: { from: cursor, to: cursor }, options: [AND] } : undefined
  const values = valuesFor(rough, language, known)
  if (/in$/i.test(comparator) && !/like$/i.test(comparator))
    return completeList(text.slice(valueSpan.from, cursor), cursor, values)
  const rest = text.slice(cursor)
  const options = values.flatMap((value): Completion[] => {
    const printed = printString(value, rest)
    return printed.ok ? [{ kind: 'value', label: value, insert: printed.text }] : []
  })
  return { span: { from: valueSpan.from, to: cursor }, options }
}

/** The beginning of a relative time, or nothing yet. */
const RELATIVE_START = /^(?:[a-z][a-z\d\s-]*)?$/i

const TIMES: readonly Completion[] = ['now-24h', 'now-7d', 'now-30d', 'today'].map((text) => ({
  kind: 'value',
  label: text,
  insert: text,
}))

function isTime({ entity, keyText }: RoughClause, { attributes }: Language): boolean {
  return entity === 'attribute' && attributes.get(unquoteKey(keyText)) === 'number'
}

const AND: Completion = { kind: 'keyword', label: 'AND', insert: 'AND ' }

function valuesFor({ entity, keyText }: RoughClause, language: Language, known: Vocabulary): readonly string[] {
  const key = unquoteKey(keyText)
  if (entity === 'metric' || (entity === 'attribute' && language.attributes.get(key) === 'number')) return []
  if (entity === 'attribute' && key === 'status' && language.name === 'runs') return RUN_STATUSES
  return known.values(entity, key).map(({ text }) => text)
}

/** Inside the parentheses one item at a time; before them, a list of one. */
function completeList(written: string, cursor: number, values: readonly string[]): Completions {
  const open = written.startsWith('(')
  const typed = open ? (/[^(,]*$/.exec(written)?.[0] ?? '').trimStart() : written
  const from = cursor - typed.length
  const options = values.map((value): Completion => {
    const item = printListItem(value)
    return { kind: 'value', label: value, insert: open ? item : `(${item})` }
  })
  return { span: { from, to: cursor }, options }
}
