import { textStart } from './textStart.ts'

/** A text of at most `most` characters, whose middle `…` stands for where it is longer: names often differ at their ends only. */
export function cutMiddle(text: string, most: number): string {
  if (text.length <= most) return text
  const end = Math.max(0, Math.floor((most - 1) * 0.6))
  const start = textStart(text, Math.max(0, most - 1 - end))
  // Not half of a character.
  return `${start}…${text.slice(text.length - end).replace(/^[\uDC00-\uDFFF]/, '')}`
}
