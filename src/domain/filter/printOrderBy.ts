import type { Language } from './language.ts'
import { readOrderBy, type OrderBy } from './orderBy.ts'
import { printSubject, type PrintedClause } from './print.ts'

/**
 * Prints an `order_by` entry, always with its direction. MLflow reads the key once more by a shell's rules, so some keys
 * that a filter can name cannot be ordered by; reading back what was printed tells.
 */
export function printOrderBy({ entity, key, ascending }: OrderBy, language: Language): PrintedClause {
  const subject = printSubject(entity, key)
  if (!subject.ok) return subject
  const direction = ascending ? 'ASC' : 'DESC'
  const candidates = [`${subject.text} ${direction}`, ...(ascending ? [subject.text] : [])]
  const text = candidates.find((candidate) => {
    const read = readOrderBy(candidate, language)
    return 'key' in read && read.entity === entity && read.key === key && read.ascending === ascending
  })
  return text === undefined ? { ok: false, problem: 'key' } : { ok: true, text }
}
