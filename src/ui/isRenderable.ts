/** Characters of Markdown: reading more than this would be felt. */
const MAX_LENGTH = 20_000

/** Twenty lists or quotes opened by one line: nobody's text, and reading it takes time that grows with the square of them. */
const TOO_DEEP = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){20}/m

/** Whether Markdown can be rendered without the page standing still; what cannot is shown as it was typed. */
export function isRenderable(text: string): boolean {
  return text.length <= MAX_LENGTH && !TOO_DEEP.test(text)
}
