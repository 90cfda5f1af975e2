import { complete } from '../complete.ts'
import type { Completions, Vocabulary } from '../completion.ts'
import type { Language } from '../language.ts'
import { findAdditions } from './findAdditions.ts'
import { mask } from './readWritten.ts'

/** What can stand at `cursor` of a written filter; nothing inside of what is switched off. */
export function completeWritten(
  text: string,
  cursor: number,
  language: Language,
  known: Vocabulary,
): Completions | undefined {
  const additions = findAdditions(text).filter(({ kind }) => kind !== 'moment')
  if (additions.some(({ span }) => span.from < cursor && cursor < span.to)) return undefined
  return complete(mask(text, additions), cursor, language, known)
}
