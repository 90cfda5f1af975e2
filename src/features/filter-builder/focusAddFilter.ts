import { focusFirst } from '../../ui/focusFirst.ts'

/** Puts the focus behind the conditions, where the next one is added: what changed them from elsewhere may go with them. */
export function focusAddFilter(): void {
  focusFirst('[aria-label="Conditions"] li:last-child button')
}
