import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

const PAUSE_MS = 250

interface Draft {
  readonly text: string
  /** The last committed value that was taken over from outside. */
  readonly seen: string
  /** What this field committed last, to tell its own echo from a change by somebody else. */
  readonly sent: string
}

export interface DraftField {
  readonly text: string
  readonly edit: (text: string) => void
  /** Commits without waiting for a pause. */
  readonly commit: (text: string) => void
}

/**
 * Text that is typed at once and committed after a pause, to a place that is dear to change, like the URL. When
 * `committed` changes by other means (Back, a link), the field follows.
 */
export function useDraft(committed: string, onCommit: (text: string) => void): DraftField {
  const [draft, setDraft] = useState<Draft>({ text: committed, seen: committed, sent: committed })
  const send = (text: string): void => {
    setDraft((draft) => ({ ...draft, text, sent: text }))
    onCommit(text)
  }
  const sendLater = useDebouncedCallback(send, PAUSE_MS)
  if (draft.seen !== committed) {
    const text = committed === draft.sent ? draft.text : committed
    setDraft({ text, seen: committed, sent: committed })
  }
  return {
    text: draft.text,
    edit: (text) => {
      setDraft((draft) => ({ ...draft, text }))
      sendLater(text)
    },
    commit: (text) => {
      sendLater.cancel()
      send(text)
    },
  }
}
