import type { ClauseContent, Entity } from '../../domain/filter/ast.ts'
import type { Language } from '../../domain/filter/language.ts'
import { printNumber, type PrintProblem } from '../../domain/filter/print.ts'
import { parseRelativeTime, printRelativeTime, type RelativeTime } from '../../domain/filter/written/relativeTime.ts'
import { LOGGED_VALUE, operatorOf, operatorsFor, type Operator } from './operators.ts'

/** A condition while it is being put together: `value` is text, whose shape the operator tells. */
export interface ClauseDraft {
  readonly entity: Entity
  readonly key: string
  readonly operatorId: string
  /** Number text, text, lines of a list, milliseconds, or a relative time (`now-7d`). */
  readonly value: string
}

/** A draft that can be written down, or the sentence that says what is missing. */
export type ReadDraft =
  | { readonly ok: true; readonly clause: ClauseContent; readonly moment: RelativeTime | undefined }
  | { readonly ok: false; readonly problem: string }

/** A new condition about something; times start with the last seven days. */
export function draftFor(entity: Entity, key: string, language: Language): ClauseDraft {
  const [operator] = operatorsFor(language, entity, key)
  return { entity, key, operatorId: operator?.id ?? '', value: operator?.value === 'ago' ? 'now-7d' : '' }
}

/** The draft that a clause can be edited in; `undefined` when fields cannot hold it, such as a list of blanks. */
export function draftOf(
  clause: ClauseContent,
  moment: RelativeTime | undefined,
  language: Language,
): ClauseDraft | undefined {
  const { entity, key, value } = clause
  const operator = operatorOf(clause, moment, language)
  const draft = { entity, key, operatorId: operator?.id ?? '', value: draftValue(value, moment, operator) }
  const read = readDraft(draft, language)
  const isSame =
    read.ok &&
    JSON.stringify([read.clause.comparator, read.clause.value]) === JSON.stringify([clause.comparator, value])
  return isSame || moment !== undefined ? draft : undefined
}

function draftValue(value: ClauseContent['value'], moment: RelativeTime | undefined, operator?: Operator): string {
  if (moment !== undefined) return printRelativeTime(moment)
  if (value.kind === 'list') return value.items.join('\n')
  if (value.kind === 'none' || operator?.value === 'none') return ''
  return operator?.id === 'contains' ? value.text.slice(1, -1) : value.text
}

/** Gives a draft another operator; a value that does not fit it is dropped. */
export function withOperator(draft: ClauseDraft, operatorId: string, language: Language): ClauseDraft {
  const find = (id: string): Operator | undefined =>
    operatorsFor(language, draft.entity, draft.key).find((operator) => operator.id === id)
  const [from, to] = [find(draft.operatorId)?.value, find(operatorId)?.value]
  const keeps = from === to || (from === 'text' && to === 'list') || (from === 'list' && to === 'text')
  return { ...draft, operatorId, value: keeps ? draft.value : to === 'ago' ? 'now-7d' : '' }
}

/** The clause that a draft says. */
export function readDraft({ entity, key, operatorId, value }: ClauseDraft, language: Language): ReadDraft {
  const operator = operatorsFor(language, entity, key).find(({ id }) => id === operatorId)
  if (operator === undefined) return { ok: false, problem: 'Choose how to compare.' }
  const { comparator } = operator
  const clause = (content: ClauseContent['value'], moment?: RelativeTime): ReadDraft => ({
    ok: true,
    clause: { entity, key, comparator, value: content },
    moment,
  })
  switch (operator.value) {
    case 'none':
      return clause(operator.id === 'logged' ? { kind: 'number', text: LOGGED_VALUE } : { kind: 'none' })
    case 'number': {
      const number = readNumber(value)
      return number === undefined ? { ok: false, problem: NO_NUMBER } : clause({ kind: 'number', text: number })
    }
    case 'ago':
    case 'time': {
      const moment = parseRelativeTime(value)
      if (moment !== undefined) return clause({ kind: 'number', text: '0' }, moment)
      const number = readNumber(value)
      return number === undefined ? { ok: false, problem: 'Choose a date.' } : clause({ kind: 'number', text: number })
    }
    case 'list': {
      const items = value.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
      return items.length === 0
        ? { ok: false, problem: 'Enter at least one, each on a line.' }
        : clause({ kind: 'list', items })
    }
    case 'text':
    default:
      return clause({ kind: 'string', text: operator.id === 'contains' ? `%${value}%` : value })
  }
}

const NO_NUMBER = 'Enter a number, such as 0.1, -3 or 1e-4.'

/** What people write for a number, as MLflow reads it; a comma is refused, it means different things to different people. */
function readNumber(value: string): string | undefined {
  const text = value.trim().replace(/^\+/, '').replace(/e\+/i, 'e').replace('−', '-')
  if (/^-?(?:\d+(?:\.\d+)?e-?\d+|\d+\.\d*|\.\d+|\d+)$/i.test(text)) return text
  return text === '' ? undefined : printNumber(Number(text))
}

/** Why a clause cannot be written in MLflow's language, in a sentence. */
export function explainPrintProblem(problem: PrintProblem): string {
  switch (problem) {
    case 'both-quotes':
      return `MLflow cannot say a text that holds both ' and ": "contains" with a part of it may do.`
    case 'trailing-backslash':
      return 'MLflow cannot say a text that ends in a backslash before others with these quotes: move it to the end.'
    case 'key':
      return 'MLflow has no way to write this key.'
    case 'number':
    default:
      return NO_NUMBER
  }
}
