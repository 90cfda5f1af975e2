import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { focusAtOnce } from '../../ui/focusAtOnce.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { hotkeyNames } from '../../ui/hotkey.ts'
import classes from './NoteEditor.module.css'

interface NoteEditorProps {
  /** `''` is no note. */
  readonly note: string
  /** Why it cannot be changed. */
  readonly refusal: string | undefined
  /** Somebody is about to change it. */
  readonly onIntent: () => void
  readonly onSave: (note: string) => void
}

/** A note to read, and to write in the same place. */
export function NoteEditor({ note, refusal, onIntent, onSave }: NoteEditorProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined)
  if (draft === undefined) {
    return (
      <div className={classes.note}>
        {note !== '' && <div className={classes.text}>{note}</div>}
        <Button
          size="xs"
          disabled={refusal !== undefined}
          title={refusal ?? ''}
          onClick={() => {
            onIntent()
            setDraft(note)
          }}
        >
          {note === '' ? 'Add a note' : 'Edit note'}
        </Button>
      </div>
    )
  }
  const save = (): void => {
    if (draft !== note) onSave(draft)
    setDraft(undefined)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      setDraft(undefined)
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }
  return (
    <div className={classes.note}>
      <Textarea
        aria-label="Note"
        ref={focusAtOnce}
        rows={Math.min(16, Math.max(4, draft.split('\n').length + 1))}
        className={classes.area}
        description={refusal}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.buttons}>
        <Button size="xs" variant="filled" disabled={refusal !== undefined} onClick={save}>
          Save&nbsp;<Kbd>{hotkeyNames('mod+enter').join(' ')}</Kbd>
        </Button>
        <Button size="xs" onClick={() => setDraft(undefined)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
