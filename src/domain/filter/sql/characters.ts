/**
 * Character classes of Python's `re` (Unicode, ignoring case) as sources for `iu` regular expressions. JavaScript's own
 * shorthands differ: `\w`, `\d` and `\b` are ASCII, `\s` knows U+FEFF and not U+001C to U+001F and U+0085.
 */

/** `\w`: letters and numbers of any script, and `_`; combining marks are not included. */
export const WORD = '[\\p{L}\\p{N}_]'
/** `\d`: decimal digits of any script. */
export const DIGIT = '\\p{Nd}'
/** `\s`, one character. */
export const SPACE = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const OUTER_SPACE = new RegExp(`^${SPACE}+|${SPACE}+$`, 'gu')

/** Python's `strip`; JavaScript's `trim` has other white space. */
export function strip(text: string): string {
  return text.replace(OUTER_SPACE, '')
}

/** `[A-ZÀ-Ü]` ignoring case: what starts a name. Python also folds the two Turkish letters into it. */
export const START = '[A-ZÀ-Üİı]'
