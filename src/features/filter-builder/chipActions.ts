import type { KeyboardEvent } from 'react'
import { duplicatePart, movePart, removePart, togglePart } from '../../domain/filter/written/editWritten.ts'
import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'

/** The part of a condition that an editor starts with. */
export type ClauseField = 'subject' | 'operator' | 'value'

/** What can be done to a whole condition. */
export type ChipAction = 'remove' | 'duplicate' | 'toggle' | 'left' | 'right'

/** The text after an action, and the condition that has the focus then. */
export function applyAction(
  filter: WrittenFilter,
  index: number,
  action: ChipAction,
): { readonly text: string; readonly focus: number } {
  switch (action) {
    case 'remove':
      return { text: removePart(filter, index), focus: Math.min(index, filter.parts.length - 2) }
    case 'duplicate':
      return { text: duplicatePart(filter, index), focus: index + 1 }
    case 'toggle':
      return { text: togglePart(filter, index), focus: index }
    case 'left':
      return { text: movePart(filter, index, -1), focus: Math.max(0, index - 1) }
    case 'right':
    default:
      return { text: movePart(filter, index, 1), focus: Math.min(filter.parts.length - 1, index + 1) }
  }
}

/** The action that a key asks for on a focused chip. */
export function actionOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): ChipAction | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined
  if (altKey) return key === 'ArrowLeft' ? 'left' : key === 'ArrowRight' ? 'right' : undefined
  if (key === 'Delete' || key === 'Backspace') return 'remove'
  if (key === ' ') return 'toggle'
  return key === 'd' ? 'duplicate' : undefined
}
