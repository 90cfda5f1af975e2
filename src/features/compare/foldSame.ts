import { formatInteger } from '../../lib/formatNumber.ts'
import type { DiffPart } from './textDiff.ts'

/** A part of a difference, or lines that are left out of it, in words. */
export interface FoldedPart {
  readonly kind: DiffPart['kind'] | 'fold'
  readonly text: string
}

/** Equal lines that stay around a change. */
const CONTEXT_LINES = 3

/** Leaves out what is equal and more than a few lines away from a change. */
export function foldSame(parts: readonly DiffPart[]): readonly FoldedPart[] {
  return parts.flatMap((part, at): readonly FoldedPart[] => {
    if (part.kind !== 'same') return [part]
    const lines = part.text.match(/[^\n]*\n|[^\n]+$/g) ?? []
    const head = at === 0 ? 0 : CONTEXT_LINES
    const tail = at === parts.length - 1 ? 0 : CONTEXT_LINES
    const hidden = lines.length - head - tail
    if (hidden <= CONTEXT_LINES) return [part]
    return [
      { kind: 'same', text: lines.slice(0, head).join('') },
      { kind: 'fold', text: `${formatInteger(hidden)} equal lines` },
      { kind: 'same', text: `\n${lines.slice(head + hidden).join('')}` },
    ]
  })
}
