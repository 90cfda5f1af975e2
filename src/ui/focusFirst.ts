/** What Tab leads to in a list of rows: the list is what one works on when something around it goes. */
export const LIST_STOP = '[role="row"] [tabindex="0"], tr [data-main][tabindex="0"]'

/** Gives the focus to the list; where there is none, to the page's heading, as when a page opens. */
export function focusList(): void {
  focusFirst(document.querySelector(LIST_STOP) === null ? 'h1' : LIST_STOP)
}

/** Gives the focus to the first element that `selector` finds: called before what has it goes away with the press. */
export function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
