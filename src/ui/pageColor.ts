/** A CSS colour of the page, a token like `var(--run-3)` included, as a colour that stands alone. */
export function pageColor(css: string): string {
  const token = /^var\((--[\w-]+)\)$/.exec(css)?.[1]
  return token === undefined ? css : getComputedStyle(document.documentElement).getPropertyValue(token).trim()
}
