/**
 * Puts the focus on the condition that was added last, whatever added it: there it is read out, Enter edits it and Delete
 * takes it back. The text editor gets it where no chips are shown.
 */
export function focusLastChip(): void {
  const places = document.querySelectorAll<HTMLElement>('[data-chip], [aria-label="Filter as text"]')
  ;[...places].at(-1)?.focus()
}
