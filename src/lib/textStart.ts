/** The first `length` UTF-16 units of a text, less one where that would cut a character in two. */
export function textStart(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
