import type { ClauseContent } from '../ast.ts'
import { printClause, printSubject, type PrintedClause } from '../print.ts'
import { disableText } from './disabledText.ts'
import type { WrittenFilter } from './readWritten.ts'
import { printRelativeTime, type RelativeTime } from './relativeTime.ts'

/**
 * The builder's edits. Each changes the text of one part and leaves every other character as it is, so that nothing is
 * lost or rewritten that a builder cannot show. Each returns the new text.
 */

/** Prints one condition; `rest` is the text behind it. A `moment` takes the place of its value. */
export function printPart(clause: ClauseContent, moment: RelativeTime | undefined, rest: string): PrintedClause {
  if (moment === undefined) return printClause(clause, rest)
  const subject = printSubject(clause.entity, clause.key)
  if (!subject.ok) return subject
  return { ok: true, text: `${subject.text} ${clause.comparator.toUpperCase()} ${printRelativeTime(moment)}` }
}

/** Adds a condition behind the last one. */
export function appendPart({ text, parts }: WrittenFilter, added: string): string {
  const before = text.trimEnd()
  if (before === '') return added
  const rest = before.slice(parts.at(-1)?.span.to ?? 0)
  return /\bAND$/i.test(rest) ? `${before} ${added}` : `${before} AND ${added}`
}

/** Writes `replacement` in place of a part; a part that is switched off stays so. */
export function replacePart({ text, parts }: WrittenFilter, index: number, replacement: string): string {
  const part = parts[index]
  if (part === undefined) return text
  const written = part.isDisabled ? disableText(replacement) : replacement
  return text.slice(0, part.span.from) + written + text.slice(part.span.to)
}

/** Writes another key or value in a part; one that has no text leaves it as it is. */
export function correctPart(
  filter: WrittenFilter,
  index: number,
  correct: Partial<Pick<ClauseContent, 'key' | 'value'>>,
): string {
  const { clause, moment, isDisabled = false, span } = filter.parts[index] ?? {}
  if (clause === undefined || span === undefined || isDisabled) return filter.text
  const printed = printPart({ ...clause, ...correct }, moment, filter.text.slice(span.to))
  return printed.ok ? replacePart(filter, index, printed.text) : filter.text
}

/** Takes a part out, with the AND that joins it. */
export function removePart({ text, parts }: WrittenFilter, index: number): string {
  const part = parts[index]
  if (part === undefined) return text
  const [before, after] = [parts[index - 1], parts[index + 1]]
  if (after !== undefined) return text.slice(0, part.span.from) + text.slice(after.span.from)
  return before === undefined ? '' : text.slice(0, before.span.to)
}

/** Writes a part a second time, right behind itself. */
export function duplicatePart({ text, parts }: WrittenFilter, index: number): string {
  const part = parts[index]
  if (part === undefined) return text
  const { from, to } = part.span
  return `${text.slice(0, to)} AND ${text.slice(from, to)}${text.slice(to)}`
}

/** Switches a part off, or on again. */
export function togglePart({ text, parts }: WrittenFilter, index: number): string {
  const part = parts[index]
  if (part === undefined) return text
  const { from, to } = part.span
  return text.slice(0, from) + (part.isDisabled ? part.text : disableText(part.text)) + text.slice(to)
}

/** Swaps a part with its neighbour, `by` −1 to the left or 1 to the right. */
export function movePart({ text, parts }: WrittenFilter, index: number, by: -1 | 1): string {
  const [first, second] = [parts[Math.min(index, index + by)]?.span, parts[Math.max(index, index + by)]?.span]
  if (first === undefined || second === undefined) return text
  const between = text.slice(first.to, second.from)
  const swapped = text.slice(second.from, second.to) + between + text.slice(first.from, first.to)
  return text.slice(0, first.from) + swapped + text.slice(second.to)
}
