import type { Experiment } from './experiment.ts'
import { SYSTEM_TAG, valueOf } from './tag.ts'

/** Read from a note at most; what is more fits on no line. */
const READ_LENGTH = 1200

/**
 * A note (Markdown) as one line of plain words, at most `length` characters; `''` when there are none. The common marks go,
 * where they are pairs, and the words in them stay: an excerpt is read, not rendered.
 */
export function noteWords(note: string, length = 300): string {
  return note
    .slice(0, READ_LENGTH)
    .replace(/^\s*(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/gm, '')
    .replace(/!?\[([^[\]]*)\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^[\]]*\])/g, '$1')
    .replace(/<(https?:[^<>\s]*)>/g, '$1')
    .replace(/(`+)(?!`)(.*?[^`])\1(?!`)/g, '$2')
    .replace(/(\*\*|~~)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(^|\W)__(?=\S)(.*?\S)__(?!\w)/gm, '$1$2')
    .replace(/(^|[\s(])([*_])(?=\S)([^*_\n]*\S)\2(?=$|[\s).,:;!?])/gm, '$1$3')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length)
}

/** The first line with words in a note, as `noteWords`; `''` when there is none. */
export function noteLine(note: string): string {
  return noteWords(note.split('\n').find((line) => noteWords(line) !== '') ?? '')
}

/** The first line with words in an experiment's note; `''` when there is none. */
export function noteExcerpt({ tags }: Experiment): string {
  return noteLine(valueOf(tags, SYSTEM_TAG.note) ?? '')
}
