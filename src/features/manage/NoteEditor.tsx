import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useCommands } from '../../ui/commands.ts'
import type { Command } from '../../ui/commands.ts'
import { focusAtOnce } from '../../ui/focusAtOnce.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { hotkeyNames } from '../../ui/hotkey.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import classes from './NoteEditor.module.css'

interface NoteEditorProps {
  /** Under which heading the palette has it; without one, where the palette does not come. */
  readonly group?: string
  /** `''` is no note. */
  readonly note: string
  /** Why it cannot be changed. */
  readonly refusal: string | undefined
  /** Somebody is about to change it. */
  readonly onIntent: () => void
  readonly onSave: (note: string) => void
}

const NONE: readonly Command[] = []

/** A note to read, and to write in the same place. */
export function NoteEditor({ group, note, refusal, onIntent, onSave }: NoteEditorProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [wasWritten, setWasWritten] = useState(false)
  const label = note === '' ? 'Add a note' : 'Edit note'
  const begin = (): void => {
    onIntent()
    setDraft(note)
    setWasWritten(true)
  }
  useCommands(group === undefined ? NONE : [{ id: 'note', label, group, disabledReason: refusal, run: begin }])
  if (draft === undefined) {
    return (
      <div className={classes.note}>
        {note !== '' && <Markdown text={note} />}
        <Button
          // What was written in is gone, and with it the place of the keyboard.
          ref={wasWritten ? focusAtOnce : null}
          size="xs"
          disabled={refusal !== undefined}
          title={refusal ?? ''}
          onClick={begin}
        >
          {label}
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
        onFocus={({ currentTarget: area }) => area.setSelectionRange(area.value.length, area.value.length)}
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
