import { describeStatus } from '../../domain/describeStatus.ts'
import type { ClauseContent, Entity } from '../../domain/filter/ast.ts'
import type { Language } from '../../domain/filter/language.ts'
import type { FilterPart } from '../../domain/filter/written/readWritten.ts'
import type { RelativeTime, TimeUnit } from '../../domain/filter/written/relativeTime.ts'
import { RUN_STATUSES } from '../../domain/run.ts'
import { formatDateTime } from '../../lib/formatTime.ts'
import { operatorOf, type Operator } from './operators.ts'

/** A condition as a chip says it. */
export interface PartWords {
  /** What the subject is, where its name alone does not tell: `metric`. */
  readonly kind: string | undefined
  readonly subject: string
  readonly operator: string
  /** `''` where the operator says it all. */
  readonly value: string
}

const KIND: Readonly<Record<Entity, string | undefined>> = {
  metric: 'metric',
  parameter: 'param',
  tag: 'tag',
  dataset: 'dataset',
  attribute: undefined,
}

/** What an entity is called in front of a key; `undefined` for attributes, whose names are words. */
export function entityWord(entity: Entity): string | undefined {
  return KIND[entity]
}

const ATTRIBUTE_WORDS: ReadonlyMap<string, string> = new Map([
  ['run_id', 'run ID'],
  ['run_name', 'run name'],
  ['run name', 'run name'],
  ['Run name', 'run name'],
  ['Run Name', 'run name'],
  ['user_id', 'user'],
  ['status', 'status'],
  ['artifact_uri', 'artifact URI'],
  ['start_time', 'started'],
  ['created', 'started'],
  ['Created', 'started'],
  ['end_time', 'ended'],
  ['experiment_id', 'ID'],
  ['creation_time', 'created'],
  ['last_update_time', 'updated'],
])

/** A key as people say it: attributes have words, everything else is called as it was logged. */
export function keyWord(entity: Entity, key: string): string {
  return (entity === 'attribute' ? ATTRIBUTE_WORDS.get(key) : undefined) ?? key
}

const UNIT_WORDS: Readonly<Record<TimeUnit, string>> = { m: 'minute', h: 'hour', d: 'day', w: 'week' }

/** `7 days`, `1 hour`. */
function amountWords({ amount, unit }: RelativeTime): string {
  return `${amount} ${UNIT_WORDS[unit]}${amount === 1 ? '' : 's'}`
}

/** What a part says, in words; `undefined` for text that no chip can show in parts. */
export function describePart({ clause, moment }: FilterPart, language: Language, nowMs: number): PartWords | undefined {
  if (clause === undefined) return undefined
  const operator = operatorOf(clause, moment, language)
  if (operator === undefined) return undefined
  return {
    kind: KIND[clause.entity],
    subject: keyWord(clause.entity, clause.key),
    operator: operator.label,
    value: moment === undefined ? valueWords(clause, operator, nowMs) : momentWords(moment, operator),
  }
}

function momentWords(moment: RelativeTime, { value }: Operator): string {
  if (value === 'ago') return amountWords(moment)
  if (moment.amount === 0) return moment.from
  return moment.from === 'today' ? `${amountWords(moment)} before today` : `${amountWords(moment)} ago`
}

const SHOWN_ITEMS = 2

function valueWords({ entity, key, value }: ClauseContent, { id, value: kind }: Operator, nowMs: number): string {
  if (kind === 'none' || value.kind === 'none') return ''
  if (value.kind === 'list') {
    const hidden = value.items.length - SHOWN_ITEMS
    return value.items.slice(0, SHOWN_ITEMS).join(', ') + (hidden > 0 ? ` + ${hidden} more` : '')
  }
  if (kind === 'time') return formatDateTime(Number(value.text), nowMs)
  const status = entity === 'attribute' && key === 'status' ? RUN_STATUSES.find((one) => one === value.text) : undefined
  if (status !== undefined) return describeStatus(status).word
  const text = id === 'contains' ? value.text.slice(1, -1) : value.text
  return text === '' ? 'empty' : text
}

/** A part in one line, for titles and screen readers. */
export function partSentence(part: FilterPart, language: Language, nowMs: number): string {
  const words = describePart(part, language, nowMs)
  if (words === undefined) return part.text
  return [words.kind, words.subject, words.operator, words.value]
    .filter((word) => word !== undefined && word !== '')
    .join(' ')
}
