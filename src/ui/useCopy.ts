import { useEffect, useState } from 'react'
import { copyText } from './copyText.ts'

const SHOWN_MS = 1500

export type CopyState = 'idle' | 'copied' | 'failed'

/** Copies on demand and says for a moment how it went. @param text what to copy, or what finds it when it is copied. */
export function useCopy(text: string | (() => string)): { readonly state: CopyState; readonly copy: () => void } {
  const [state, setState] = useState<CopyState>('idle')
  // External system: the clock that takes the message away again.
  useEffect(() => {
    if (state === 'idle') return undefined
    const timer = setTimeout(() => setState('idle'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])
  const copy = (): void => {
    void copyText(typeof text === 'string' ? text : text()).then((copied) => setState(copied ? 'copied' : 'failed'))
  }
  return { state, copy }
}
