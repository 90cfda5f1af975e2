import type { Experiment } from './experiment.ts'
import { SYSTEM_TAG, valueOf } from './tag.ts'

/** The first line with words in a note (Markdown), without its heading mark; `''` when there is none. */
export function noteLine(note: string): string {
  const line = note.split('\n').find((text) => text.trim() !== '') ?? ''
  return line.replace(/^\s*#{1,6}\s+/, '').trim()
}

/** The first line with words in an experiment's note; `''` when there is none. */
export function noteExcerpt({ tags }: Experiment): string {
  return noteLine(valueOf(tags, SYSTEM_TAG.note) ?? '')
}
