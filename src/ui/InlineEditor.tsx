import { TextInput } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import classes from './InlineEditor.module.css'
import { focusAtOnce } from './focusAtOnce.ts'
import { Kbd } from './Kbd.tsx'

interface InlineEditorProps {
  /** What is edited, for screen readers: `New name of resnet-sweep`. */
  readonly label: string
  readonly text: string
  /** What it was; Escape keeps it. */
  readonly before: string
  /** Why the text cannot be taken, with ways out; nothing is committed while there is one. */
  readonly problem?: ReactNode
  readonly onEdit: (text: string) => void
  readonly onCommit: () => void
  readonly onCancel: () => void
}

/** Text edited where it stands: Enter or leaving takes it, Escape keeps what was. What is wrong with it stands beside it. */
export function InlineEditor({ label, text, before, problem, onEdit, onCommit, onCancel }: InlineEditorProps) {
  const noteId = useId()
  const hasProblem = problem !== undefined && problem !== false && problem !== null
  const finish = (): void => {
    if (text === before) onCancel()
    else if (!hasProblem) onCommit()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Rows and trees have these keys too.
    event.stopPropagation()
    if (event.key === 'Enter') finish()
    if (event.key === 'Escape') onCancel()
  }
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) finish()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and focus bubble up from the field in it
    <span className={classes.editor} onBlur={onBlur} onKeyDown={onKeyDown}>
      <TextInput
        className={classes.input}
        aria-label={label}
        aria-describedby={noteId}
        aria-invalid={hasProblem}
        error={hasProblem}
        ref={focusAtOnce}
        value={text}
        onChange={(event) => onEdit(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span className={classes.side} id={noteId} aria-live="polite">
        {hasProblem && (
          <span className={classes.problem}>
            <CircleAlert aria-hidden />
            <span>{problem}</span>
          </span>
        )}
        {text !== before && before !== '' && <span title={before}>was {before}</span>}
        <span>
          <Kbd>Esc</Kbd> to keep it
        </span>
      </span>
    </span>
  )
}
