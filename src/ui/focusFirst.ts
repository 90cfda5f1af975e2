/** Gives the focus to the first element that `selector` finds: called before what has it goes away with the press. */
export function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
