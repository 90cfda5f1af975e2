import type { ClauseContent, Comparison, FilterItem, Span } from '../ast.ts'
import { diagnose } from '../diagnose.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Language } from '../language.ts'
import { clausesOf, readFilter, type FilterReading } from '../readFilter.ts'
import { enableText } from './disabledText.ts'
import { findAdditions, type Addition } from './findAdditions.ts'
import { resolveRelativeTime, type RelativeTime } from './relativeTime.ts'

/** What stands between two ANDs of a written filter. */
export interface FilterPart {
  /** All of it, with the marks of a comment around a part that is switched off. */
  readonly span: Span
  /** What it says, without those marks. */
  readonly text: string
  /** Kept and shown, but not sent. */
  readonly isDisabled: boolean
  /** Absent for text that no builder can show: MLflow does not understand it. The value of a moment is a stand-in. */
  readonly clause: ClauseContent | undefined
  /** The value, where it is a relative time. */
  readonly moment: RelativeTime | undefined
}

/**
 * A filter as people write and keep it: MLflow's language, relative times (`start_time >= now-7d`), and conditions that
 * are switched off, as block comments. This text is the one truth: the builder shows and edits its parts, the editor its
 * characters, the URL holds it, and what is sent is made from it.
 */
export interface WrittenFilter {
  readonly text: string
  readonly language: Language
  readonly parts: readonly FilterPart[]
  /** In source order, of what is switched on. With an error among them, nothing can be sent. */
  readonly diagnostics: readonly Diagnostic[]
  readonly canBeSent: boolean
  readonly additions: readonly Addition[]
  /** Of the text with stand-ins: blanks for comments, digits for moments. Its spans are those of the text. */
  readonly reading: FilterReading
}

/** Reads a written filter. Total, like `readFilter`. */
export function readWritten(text: string, language: Language): WrittenFilter {
  const additions = findAdditions(text)
  const masked = mask(text, additions)
  const reading = readFilter(masked.trim() === '' ? '' : masked, language)
  const diagnostics = diagnose(reading)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const isWrong = finderOf(errors.map(({ span }) => span))
  const moments = new Map(additions.flatMap((it) => (it.kind === 'moment' ? [[it.span.from, it.moment] as const] : [])))
  const enabled = reading.items.map((item) => partOf(item, text, isWrong(item.span), moments))
  const disabled = additions.flatMap((it) => (isDisabledPart(it) ? [disabledPart(it.span, text, language)] : []))
  const parts =
    disabled.length === 0 ? enabled : [...enabled, ...disabled].toSorted((a, b) => a.span.from - b.span.from)
  return { text, language, parts, diagnostics, canBeSent: errors.length === 0, additions, reading }
}

/**
 * What MLflow is sent; `''` for nothing. The text as it is, but for what is ours, and for attributes of runs, which are named
 * in full: MLflow 1 refuses a bare `status`, and every version takes `attributes.status`. @param nowMs of relative times.
 */
export function resolveWritten(filter: WrittenFilter, nowMs: number): string {
  const { text, reading, additions } = filter
  if (reading.text === '') return ''
  const changes = [...additions, ...bareAttributes(filter)].toSorted((a, b) => a.span.from - b.span.from)
  if (changes.length === 0) return text
  let sent = ''
  let from = 0
  for (const change of changes) {
    const { span } = change
    sent += text.slice(from, span.from)
    from = span.to
    if (change.kind === 'bare') sent += 'attributes.'
    else if (change.kind === 'moment') sent += String(resolveRelativeTime(change.moment, nowMs))
    else {
      sent = `${sent.trimEnd()} `
      while (/\s/.test(text.charAt(from))) from += 1
    }
  }
  return (sent + text.slice(from)).trim()
}

const ENTITY = /^(?:\w+|`\w+`)\./

/** Where a clause about runs names an attribute alone. */
function bareAttributes({ text, language, reading }: WrittenFilter): { kind: 'bare'; span: Span }[] {
  if (language.name !== 'runs') return []
  return clausesOf(reading).flatMap(({ entity, subject: { from, to } }) =>
    entity !== 'attribute' || ENTITY.test(text.slice(from, to)) ? [] : [{ kind: 'bare', span: { from, to: from } }],
  )
}

function isDisabledPart(addition: Addition): boolean {
  return addition.kind === 'comment' && addition.isOperand
}

/** The text with blanks and digits in place of what is ours: MLflow's language, every character where it was. */
export function mask(text: string, additions: readonly Addition[]): string {
  let masked = ''
  let from = 0
  for (const { kind, span } of additions) {
    masked += text.slice(from, span.from) + (kind === 'moment' ? '0' : ' ').repeat(span.to - span.from)
    from = span.to
  }
  return masked + text.slice(from)
}

function partOf(
  item: FilterItem,
  text: string,
  isWrong: boolean,
  moments: ReadonlyMap<number, RelativeTime>,
): FilterPart {
  const { span } = item
  const part = { span, text: text.slice(span.from, span.to), isDisabled: false }
  if (isWrong || item.kind === 'text') return { ...part, clause: undefined, moment: undefined }
  return { ...part, clause: contentOf(item), moment: moments.get(item.valueSpan?.from ?? -1) }
}

/** Tells of spans, asked for in source order, whether one of `inner` (in source order, too) lies within. */
function finderOf(inner: readonly Span[]): (outer: Span) => boolean {
  let at = 0
  return ({ from, to }) => {
    let isFound = false
    for (let span = inner[at]; span !== undefined && span.from < to; span = inner[at]) {
      if (span.from >= from && span.to <= to) isFound = true
      at += 1
    }
    return isFound
  }
}

function contentOf({ entity, key, comparator, value }: Comparison): ClauseContent {
  return { entity, key, comparator: comparator.toUpperCase(), value }
}

function disabledPart(span: Span, text: string, language: Language): FilterPart {
  const inner = enableText(text.slice(span.from, span.to))
  const [only, ...more] = readWritten(inner, language).parts
  const isOne = more.length === 0 && only?.isDisabled === false
  return {
    span,
    text: inner,
    isDisabled: true,
    clause: isOne ? only.clause : undefined,
    moment: isOne ? only.moment : undefined,
  }
}
