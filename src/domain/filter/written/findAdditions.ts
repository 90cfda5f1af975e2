import type { Span } from '../ast.ts'
import { isBlank, type Leaf } from '../sql/node.ts'
import { tokenize } from '../sql/lexer.ts'
import { parseRelativeTime, RELATIVE_TIME, type RelativeTime } from './relativeTime.ts'

/** What a written filter has beyond MLflow's language, in source order. */
export type Addition =
  /** A block comment: a condition that is switched off when it stands between ANDs, a remark elsewhere. */
  | { readonly kind: 'comment'; readonly span: Span; readonly isOperand: boolean }
  /** The AND that joins a condition that is switched off, with the blanks behind it. */
  | { readonly kind: 'joint'; readonly span: Span }
  | { readonly kind: 'moment'; readonly span: Span; readonly moment: RelativeTime }

const TIMES = 'start_time|end_time|created|creation_time|last_update_time'
const MOMENT = new RegExp(
  String.raw`(?<![\w.])(?:(?:attributes?|attr|run)\.)?(?:${TIMES})\s*(?:[<>]=?|!?=)\s*(${RELATIVE_TIME})(?![\w.-])`,
  'dgi',
)

/** Finds what has to be taken out, or replaced by a number, before MLflow can read a filter. */
export function findAdditions(text: string): Addition[] {
  const mayHaveComments = text.includes('/*')
  if (!mayHaveComments && !/now|today/i.test(text)) return []
  const tokens = tokenize(text)
  const comments = mayHaveComments ? findComments(tokens) : []
  return [...comments, ...findMoments(text, tokens)].toSorted((a, b) => a.span.from - b.span.from)
}

function isComment({ type, text }: Leaf): boolean {
  return type === 'Comment' && text.startsWith('/*') && text.length >= 4 && text.endsWith('*/')
}

function findComments(tokens: readonly Leaf[]): Addition[] {
  const joints = new Set<Leaf>()
  const isRead = (token: Leaf): boolean => !isBlank(token) && !isComment(token) && !joints.has(token)
  const found: Addition[] = []
  let before: Leaf | undefined
  for (const [at, token] of tokens.entries()) {
    if (isRead(token)) before = token
    if (!isComment(token)) continue
    const after = nextOf(tokens, at + 1, isRead)
    const isOperand = (before === undefined || isAnd(before)) && (after === undefined || isAnd(after))
    found.push({ kind: 'comment', span: { from: token.from, to: token.to }, isOperand })
    const joint = isOperand ? (after ?? before) : undefined
    if (joint === undefined) continue
    joints.add(joint)
    if (joint === before) before = undefined
    found.push({ kind: 'joint', span: { from: joint.from, to: joint.to } })
  }
  return found
}

function nextOf(tokens: readonly Leaf[], start: number, isWanted: (token: Leaf) => boolean): Leaf | undefined {
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token !== undefined && isWanted(token)) return token
  }
  return undefined
}

function isAnd({ type, upper }: Leaf): boolean {
  return type === 'Keyword' && upper === 'AND'
}

/** Moments stand behind an attribute that is a time; anywhere else the word is what MLflow takes it for. */
function findMoments(text: string, tokens: readonly Leaf[]): Addition[] {
  let bare = ''
  for (const token of tokens)
    bare += /^(?:String|Comment|Literal)/.test(token.type) ? '\0'.repeat(token.text.length) : token.text
  return [...bare.matchAll(MOMENT)].flatMap((match): Addition[] => {
    const [from, to] = match.indices?.[1] ?? [0, 0]
    const moment = parseRelativeTime(text.slice(from, to))
    return moment === undefined ? [] : [{ kind: 'moment', span: { from, to }, moment }]
  })
}
