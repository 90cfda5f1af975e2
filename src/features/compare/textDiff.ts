import { diffArrays } from 'diff'
import { textStart } from '../../lib/textStart.ts'

/** A stretch of two texts: in both, only before, or only after. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A change with what stands around it. */
export interface DiffChange {
  readonly before: string
  readonly removed: string
  readonly added: string
  readonly after: string
}

/** Numbers, words, quoted words and single other characters: pieces that people change as a whole. */
const PIECES = /"(?:[^"\\\n]|\\.){0,40}"|[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?|[\p{L}\p{M}\p{N}_]+|\s+|./gsu
/** More than this is not compared piece by piece: a bounded wait for texts that share nothing. */
const TIMEOUT_MS = 40
const MAX_EDITS = 2000

/** What changed between two texts, piece by piece; everything removed and added where they have too little in common. */
export function diffText(before: string, after: string): readonly DiffPart[] {
  const limits = { timeout: TIMEOUT_MS, maxEditLength: MAX_EDITS }
  const changes = diffArrays(before.match(PIECES) ?? [], after.match(PIECES) ?? [], limits)
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** The changes among `parts`, each with at most `context` characters of what is the same around it. */
export function diffChanges(parts: readonly DiffPart[], context: number): readonly DiffChange[] {
  const changes: DiffChange[] = []
  let before = ''
  let removed = ''
  let added = ''
  const close = (after: string): void => {
    if (removed !== '' || added !== '') changes.push({ before, removed, added, after })
    removed = ''
    added = ''
  }
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      close(text.length > context ? `${text.slice(0, context)}…` : text)
      before = text.length > context ? `…${text.slice(-context)}` : text
    }
  }
  close('')
  return changes
}

/**
 * A change whose pieces are too long to be shown in `length` characters, without what both begin with but its last
 * `context`: two long numbers or hashes would be cut before they differ, and read as if they did not.
 */
export function narrowChange(change: DiffChange, length: number, context: number): DiffChange {
  const { before, removed, added } = change
  if (Math.max(removed.length, added.length) <= length) return change
  let end = 0
  while (end < removed.length && removed[end] === added[end]) end += 1
  // Not within a character that takes two units.
  const same = textStart(removed, end).length
  if (same <= context) return change
  const shown = removed.slice(same - context, same).replace(/^[\uDC00-\uDFFF]/, '')
  return {
    ...change,
    before: before === '' ? `…${shown}` : `${before}…${shown}`,
    removed: removed.slice(same),
    added: added.slice(same),
  }
}
