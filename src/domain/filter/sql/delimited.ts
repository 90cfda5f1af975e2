import { WORD } from './characters.ts'
import type { LeafType } from './node.ts'

interface Delimited {
  readonly type: LeafType
  readonly to: number
}

const DOLLAR_TAG = /\$(?:[_A-ZÀ-Üİı][\p{L}\p{N}_]*)?\$/iuy
const BEFORE_DOLLAR = new RegExp(`(?<![$"]|${WORD})\\$`, 'iuy')

/** Where the quoted token (string, quoted name, comment, dollar literal) that opens at `from` ends, if one does. */
export function endOfDelimited(text: string, from: number): Delimited | undefined {
  switch (text.charAt(from)) {
    case "'":
      return quoted(text, from, "'", true, 'String.Single')
    case '"':
      return quoted(text, from, '"', true, 'String.Symbol')
    case '`':
      return quoted(text, from, '`', false, 'Name')
    case '´':
      return quoted(text, from, '´', false, 'Name')
    case '/':
      return text[from + 1] === '*'
        ? upTo(text.indexOf('*/', from + (text[from + 2] === '+' ? 3 : 2)), 2, 'Comment')
        : undefined
    case '$':
      return dollar(text, from)
    default:
      return undefined
  }
}

/**
 * A doubled quote, and with `escapes` a backslashed one, does not end the token as long as a later quote does; when none
 * does, the token ends at the last quote passed over.
 */
function quoted(text: string, from: number, quote: string, escapes: boolean, type: LeafType): Delimited | undefined {
  let fallback = -1
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === quote) {
      if (text[at + 1] !== quote) return { type, to: at + 1 }
      fallback = at + 1
      at += 1
    } else if (escapes && text[at] === '\\' && text[at + 1] === quote) {
      fallback = at + 2
      at += 1
    }
  }
  return fallback < 0 ? undefined : { type, to: fallback }
}

function dollar(text: string, from: number): Delimited | undefined {
  BEFORE_DOLLAR.lastIndex = from
  DOLLAR_TAG.lastIndex = from
  if (!BEFORE_DOLLAR.test(text)) return undefined
  const tag = DOLLAR_TAG.exec(text)?.[0]
  return tag === undefined ? undefined : upTo(text.indexOf(tag, from + tag.length), tag.length, 'Literal')
}

function upTo(closing: number, length: number, type: LeafType): Delimited | undefined {
  return closing < 0 ? undefined : { type, to: closing + length }
}
