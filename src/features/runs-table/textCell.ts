/** A cell that is nothing but text. */
export interface CellText {
  readonly text: string
  /** All of it, for hover. */
  readonly title: string
  /** Logged nothing is not zero, not NaN and not an empty text, and looks like none of them. */
  readonly tone: 'missing' | 'notFinite' | undefined
  /** Where its number stands in its column, 0…1, when that is drawn. */
  readonly place?: number | undefined
}

/** The widest of digits and what else is in numbers, and of all letters. */
const DIGIT_PX = 8.5
const LETTER_PX = 13
const PADDING_PX = 20

/** A run's name of more characters is cut in its middle where it has to be; others have room in the column as it comes. */
export const SHORT_NAME = 24

/** Whether a text may be wider than its cell: only then is it clipped, which costs in every scrolled frame. */
export function mayBeCut({ text }: CellText, isNumeric: boolean, widthPx: number): boolean {
  return text.length * (isNumeric ? DIGIT_PX : LETTER_PX) > widthPx - PADDING_PX
}

/** What a run has not logged. */
export const MISSING: CellText = { text: '–', title: 'Not logged', tone: 'missing' }

/** What is not computed yet, and may never be. */
export const WAITING: CellText = { text: '…', title: 'Not computed yet', tone: 'missing' }
