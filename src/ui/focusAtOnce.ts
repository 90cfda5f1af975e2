/** As a `ref`: takes the focus when the element appears, which somebody has just asked for. */
export function focusAtOnce(element: HTMLElement | null): void {
  element?.focus()
}
