import { FOLD } from '../../domain/rowItems.ts'
import type { FoldedItems } from './useRowItems.ts'

/** What opens and closes lines. */
export interface FoldActions {
  /** Where the arrow keys do. */
  readonly column: number
  readonly toggle: (index: number) => void
  /** Whether the key opened or closed the line. */
  readonly byKey: (key: string, index: number) => boolean
}

/** Right opens a line that is closed, and left closes one that is open, as in a tree. */
export function foldActions({ folds, toggleFold }: FoldedItems, column: number): FoldActions {
  return {
    column,
    toggle: toggleFold,
    byKey: (key, index) => {
      const wanted = key === 'ArrowRight' ? FOLD.closed : key === 'ArrowLeft' ? FOLD.open : undefined
      if (wanted === undefined || folds?.[index] !== wanted) return false
      toggleFold(index)
      return true
    },
  }
}
