/**
 * A condition that is switched off is a block comment. What would end the comment inside of it (in a quoted value) gets a
 * backslash more, which is taken away again, so that any text survives.
 */
export function disableText(text: string): string {
  return `/* ${text.replaceAll(/\*(\\*)\//g, String.raw`*\$1/`)} */`
}

/** Takes the marks of `disableText` off; blanks beside them go, too. */
export function enableText(comment: string): string {
  return comment
    .slice(2, -2)
    .trim()
    .replaceAll(/\*\\(\\*)\//g, '*$1/')
}
