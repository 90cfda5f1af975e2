import { typeOfWord } from './keywords.ts'
import type { Leaf, LeafType } from './node.ts'
import { endOfDelimited } from './delimited.ts'
import { DIGIT, SPACE, START, WORD } from './characters.ts'

/** Characters that can start a token, used only to skip rules quickly: letters, digits, or those listed. */
type First = 'letter' | 'digit' | (string & {})

interface Rule {
  readonly first: First
  readonly pattern: RegExp
  /** `'word'`: look the text up among the keywords. */
  readonly type: LeafType | 'word'
}

function rule(first: First, pattern: string, type: Rule['type']): Rule {
  return { first, pattern: new RegExp(pattern, 'iuy'), type }
}

const BOUNDARY = `(?!${WORD})`

function keywords(first: string, pattern: string, type: Rule['type'] = 'Keyword'): Rule {
  return rule(first, `(?:${pattern.replaceAll(' ', `${SPACE}+`)})${BOUNDARY}`, type)
}

/**
 * The rules of sqlparse 0.6 in their order: the first match wins, so order is meaning. Quoted tokens are scanned by
 * hand (`delimited.ts`) and rules that can never win are left out.
 */
const RULES: readonly Rule[] = [
  rule('-#', `(?:--|# )[^\\n]*?(?:\\r\\n|\\r|\\n|$)`, 'Comment'),
  rule('\r\n', '\\r\\n|\\r|\\n', 'Newline'),
  rule('\t\v\f \x1c\x1d\x1e\x1f', SPACE, 'Whitespace'),
  rule(':', ':=', 'Assignment'),
  rule(':', '::', 'Punctuation'),
  rule('*', '\\*', 'Wildcard'),
  rule('?', '\\?', 'Name.Placeholder'),
  rule('%', `%(?:\\(${WORD}+\\))?s`, 'Name.Placeholder'),
  rule('$:', `(?<!${WORD})[$:]${WORD}+`, 'Name.Placeholder'),
  rule('\\', `\\\\${WORD}+`, 'Command'),
  keywords('civufa', 'CASE|IN|VALUES|USING|FROM|AS'),
  rule('@#', `(?:@|##|#)${START}${WORD}+`, 'Name'),
  rule('letter', `${START}${WORD}*(?=${SPACE}*\\.(?!${DIGIT}))`, 'Name'),
  rule('letter', `(?<=\\.)${START}${WORD}*`, 'Name'),
  rule('letter', `${START}${WORD}*(?=\\()`, 'Name'),
  rule('-0', `-?0x[${DIGIT}A-F]+`, 'Number.Hexadecimal'),
  rule('digit', `-?${DIGIT}+(?:\\.${DIGIT}+)?E-?${DIGIT}+`, 'Number.Float'),
  rule('digit', `-?(?:${DIGIT}+\\.${DIGIT}*|\\.${DIGIT}+)(?!_|${START})`, 'Number.Float'),
  rule('digit', `-?${DIGIT}+(?!_|${START})`, 'Number.Integer'),
  rule('[', `(?<![\\])]|${WORD})\\[[^\\]\\[]+\\]`, 'Name'),
  keywords('lrfiosncj', '(?:(?:LEFT |RIGHT |FULL )?(?:INNER |OUTER |STRAIGHT )?|(?:CROSS |NATURAL )?)JOIN'),
  keywords('e', 'END(?: IF| LOOP| WHILE| FOR| CASE)?'),
  keywords('i', 'IF (?:NOT )?EXISTS'),
  keywords('n', 'NOT NULL'),
  keywords('ad', '(?:ASC|DESC)(?: NULLS (?:FIRST|LAST))?', 'Keyword.Order'),
  keywords('n', 'NULLS (?:FIRST|LAST)', 'Keyword.Order'),
  keywords('u', 'UNION ALL'),
  keywords('c', 'CREATE(?: OR REPLACE)?', 'Keyword.DDL'),
  keywords('d', 'DOUBLE PRECISION', 'Name.Builtin'),
  keywords('goph', 'GROUP BY|ORDER BY|PRIMARY KEY|HANDLER FOR'),
  rule('g', `GO${SPACE}${DIGIT}+${BOUNDARY}`, 'Keyword'),
  keywords('l', 'LATERAL VIEW (?:EXPLODE|INLINE|PARSE_URL_TUPLE|POSEXPLODE|STACK)'),
  rule('aw', `(?:AT|WITH')${SPACE}+TIME${SPACE}+ZONE${SPACE}+'[^']+'`, 'Keyword.TZCast'),
  keywords('nlir', '(?:NOT )?(?:LIKE|ILIKE|RLIKE)', 'Operator.Comparison'),
  keywords('nr', '(?:NOT )?REGEXP(?: BINARY)?', 'Operator.Comparison'),
  rule('letter', `${WORD}(?:[$#]|${WORD})*`, 'word'),
  rule('digit', `${WORD}(?:[$#]|${WORD})*`, 'word'),
  rule(';:()[],.', '[;:()\\[\\],\\.]', 'Punctuation'),
  rule('-#@<?', '->>?|#>>?|@>|<@|\\?\\|?|\\?&|-|#-', 'Operator'),
  rule('<>=~!', '[<>=~!]+', 'Operator.Comparison'),
  rule('+/@#%^&|-', '[+/@#%^&|-]+', 'Operator'),
]

function canStart({ first }: Rule, code: number): boolean {
  const char = String.fromCharCode(code).toLowerCase()
  if (first === 'letter') return (char >= 'a' && char <= 'z') || char === '_'
  if (first === 'digit') return (char >= '0' && char <= '9') || char === '-' || char === '.'
  return first.includes(char)
}

/**
 * The rules worth trying per ASCII character that came so far; trying all 40 at every token would cost most of a frame,
 * and so would all characters before the first.
 */
const BY_ASCII: (readonly Rule[])[] = []
const BEYOND_ASCII = RULES.filter(({ first, type }) => first === 'letter' || first === 'digit' || type === 'Whitespace')

function rulesFor(code: number): readonly Rule[] {
  if (code > 127) return BEYOND_ASCII
  return (BY_ASCII[code] ??= RULES.filter((candidate) => canStart(candidate, code)))
}

/** Twice what sqlparse takes; past that a filter is refused whatever it says, and hostile text must not cost time. */
const MAX_LEAVES = 20_000

/**
 * Splits text into tokens the way sqlparse does. Total: every character lands in exactly one token, characters that
 * start nothing become `Error` tokens of one code point; so does what follows the first 20,000 tokens, in one piece.
 */
export function tokenize(text: string): Leaf[] {
  const leaves: Leaf[] = []
  for (let from = 0; from < text.length;) {
    const leaf = text[from] === ' ' ? blankAt(from) : (delimitedAt(text, from) ?? matchAt(text, from))
    leaves.push(leaves.length < MAX_LEAVES ? leaf : leafOf(text, 'Error', from, text.length))
    from = leaves.at(-1)?.to ?? text.length
  }
  return leaves
}

/** The most frequent token, without a regular expression. */
function blankAt(from: number): Leaf {
  return { type: 'Whitespace', from, to: from + 1, text: ' ', upper: ' ' }
}

function delimitedAt(text: string, from: number): Leaf | undefined {
  const found = endOfDelimited(text, from)
  return found && leafOf(text, found.type, from, found.to)
}

function matchAt(text: string, from: number): Leaf {
  const code = text.charCodeAt(from)
  for (const { pattern, type } of rulesFor(code)) {
    pattern.lastIndex = from
    if (!pattern.test(text)) continue
    const to = pattern.lastIndex
    return leafOf(text, type === 'word' ? typeOfWord(text.slice(from, to)) : type, from, to)
  }
  return leafOf(text, 'Error', from, from + String.fromCodePoint(text.codePointAt(from) ?? 0).length)
}

function leafOf(source: string, type: LeafType, from: number, to: number): Leaf {
  const text = source.slice(from, to)
  return { type, from, to, text, upper: type.startsWith('Keyword') ? text.toUpperCase() : text }
}
