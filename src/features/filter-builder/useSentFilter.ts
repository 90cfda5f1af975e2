import { useMemo, useState } from 'react'
import type { Language } from '../../domain/filter/language.ts'
import { readWritten, resolveWritten, type WrittenFilter } from '../../domain/filter/written/readWritten.ts'

interface SentFilter {
  readonly filter: WrittenFilter
  /** In MLflow's language. When the filter cannot be sent it is the text as it is. */
  readonly sent: string
  /** Lets relative times end now. */
  readonly renew: () => void
}

/**
 * What a written filter asks the server. Relative times are counted from when the filter came, and from when somebody
 * asked again: a filter that moved by itself would be another question to the cache every minute.
 */
export function useSentFilter(text: string, language: Language): SentFilter {
  const [anchor, setAnchor] = useState(() => ({ text, nowMs: Date.now() }))
  if (anchor.text !== text) setAnchor(() => ({ text, nowMs: Date.now() }))
  const filter = useMemo(() => readWritten(text, language), [text, language])
  return {
    filter,
    sent: resolveWritten(filter, anchor.nowMs),
    renew: () => setAnchor({ text, nowMs: Date.now() }),
  }
}
