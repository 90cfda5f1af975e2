import type { Span } from './ast.ts'
import { errorAt, replaceFix, type Diagnostic } from './diagnostic.ts'
import type { Leaf } from './sql/node.ts'

/** A stretch of text that is no clause, with its tokens (blanks left out). */
export interface Operand {
  readonly source: string
  readonly span: Span
  readonly tokens: readonly Leaf[]
}

type Rule = (operand: Operand) => Diagnostic | undefined

/** The first thing that a single token gives away: what other query languages have and MLflow has not. */
export function explainTokens(operand: Operand): Diagnostic | undefined {
  for (const rule of RULES) {
    const found = rule(operand)
    if (found !== undefined) return found
  }
  return undefined
}

function onToken(
  test: (token: Leaf, index: number, tokens: readonly Leaf[]) => boolean,
  explain: (token: Leaf, operand: Operand) => Diagnostic,
): Rule {
  return (operand) => {
    const token = operand.tokens.find(test)
    return token && explain(token, operand)
  }
}

function isWord(token: Leaf | undefined, word: string): boolean {
  return token?.text.toUpperCase() === word
}

const CURLY: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '‚': "'" }

const typographicQuotes: Rule = ({ source, span, tokens }) => {
  const first = tokens.find(({ text }) => CURLY[text] !== undefined)
  if (first === undefined) return undefined
  const straight = source.slice(span.from, span.to).replace(/[“”„‘’‚]/g, (char) => CURLY[char] ?? char)
  const fix = replaceFix('Use straight quotes', span, straight)
  return errorAt('typographic-quotes', first, 'Quotes must be straight: \' or ".', fix)
}

const unclosedQuote = onToken(
  ({ type, text }) => type === 'Error' && /['"`]/.test(text),
  (token, { source }) => {
    const fix = replaceFix(`Add ${token.text} at the end`, { from: source.length, to: source.length }, token.text)
    return errorAt('unclosed-quote', token, `This ${token.text} is never closed.`, fix)
  },
)

const comments: Rule = ({ tokens }) => {
  const found = tokens.filter(({ type }) => type === 'Comment')
  const [first] = found
  if (first === undefined) return undefined
  const edits = found.map(({ from, to }) => ({ span: { from, to }, insert: '' }))
  return errorAt('no-comments', first, 'A filter has no comments.', { title: 'Remove the comment', edits })
}

const semicolon = onToken(
  ({ text }) => text === ';',
  (token, { source }) => {
    const last = source.slice(token.to).trim() === ''
    const fix = last ? replaceFix('Remove it', token, '') : replaceFix('Use AND', token, ' AND')
    return errorAt('semicolon', token, 'A filter has no semicolon.', fix)
  },
)

const or = onToken(
  (token) => isWord(token, 'OR') || token.text === '||' || isWord(token, 'XOR'),
  (token) => errorAt('no-or', token, 'MLflow has no OR: every condition must hold. Search once for each case.'),
)

const ampersand = onToken(
  ({ text }) => /^&+$/.test(text),
  (token) =>
    errorAt('missing-and', token, 'Conditions are joined by the word AND.', replaceFix('Use AND', token, ' AND ')),
)

const not = onToken(
  (token, index, tokens) => isWord(token, 'NOT') && !/^I?LIKE$|^IN$|^NULL$/i.test(tokens[index + 1]?.text ?? ''),
  (token) => errorAt('no-not', token, 'MLflow has no NOT in front of a condition: use != or NOT IN.'),
)

/** Parentheses that do not hold the list of an IN. */
const parentheses: Rule = ({ tokens }) => {
  const index = tokens.findIndex(({ text }, at) => text === '(' && !isWord(tokens[at - 1], 'IN'))
  const open = tokens[index]
  if (open === undefined || index > 0) return undefined
  let depth = 0
  const close = tokens.find(({ text }) => {
    depth += text === '(' ? 1 : text === ')' ? -1 : 0
    return depth === 0
  })
  const edits = [open, ...(close ? [close] : [])].map(({ from, to }) => ({ span: { from, to }, insert: ' ' }))
  return errorAt('no-parentheses', open, 'MLflow groups nothing: conditions take no parentheses.', {
    title: 'Remove them',
    edits,
  })
}

const where: Rule = ({ tokens: [first] }) => {
  if (!isWord(first, 'WHERE') || first === undefined) return undefined
  return errorAt(
    'not-a-clause',
    first,
    'A filter is conditions only, without WHERE.',
    replaceFix('Remove it', first, ''),
  )
}

const openParenthesis: Rule = ({ tokens, span }) => {
  const opened = tokens.filter(({ text }) => text === '(')
  const first = opened[tokens.filter(({ text }) => text === ')').length]
  if (first === undefined) return undefined
  const fix = replaceFix('Close it', { from: span.to, to: span.to }, ')')
  return errorAt('no-parentheses', first, 'This parenthesis is never closed.', fix)
}

const comma: Rule = ({ tokens }) => {
  const index = tokens.findIndex(({ text }) => text === ',')
  const token = tokens[index]
  const open = tokens.slice(0, Math.max(index, 0)).some(({ text }) => text === '(')
  if (token === undefined || open || /^[\d.]/.test(tokens[index + 1]?.text ?? '')) return undefined
  return errorAt('comma', token, 'Conditions are joined by AND, not by commas.', replaceFix('Use AND', token, ' AND'))
}

const RULES: readonly Rule[] = [
  typographicQuotes,
  unclosedQuote,
  comments,
  semicolon,
  or,
  ampersand,
  not,
  where,
  parentheses,
  openParenthesis,
  comma,
]
