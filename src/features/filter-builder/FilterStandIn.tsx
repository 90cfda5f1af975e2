import type { KeyboardEvent } from 'react'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import classes from './FilterEditor.module.css'
import type { FilterViewProps } from './viewProps.ts'

/** What was written before the editor was there, and what of it was selected when the editor came. */
export interface EarlyDraft {
  readonly text: string
  readonly selection: Readonly<Record<'anchor' | 'head', number>>
}

interface FilterStandInProps extends FilterViewProps {
  readonly cursor: number
  readonly onWrite: (early: EarlyDraft) => void
  readonly onClose: () => void
}

/** Takes the keys while the editor's code is on its way: who types at once loses none of them. */
export function FilterStandIn({ filter, language, cursor, onWrite, onChange, onClose }: FilterStandInProps) {
  const start = (field: HTMLTextAreaElement): (() => void) => {
    if (field !== document.activeElement) {
      field.focus()
      field.setSelectionRange(cursor, cursor)
    }
    // As it goes, not at its events: a selection's comes a task later, and the editor may have come by then.
    return () => onWrite(readDraft(field))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    const written = readWritten(event.currentTarget.value, language)
    if (written.canBeSent) onChange(written.text)
  }
  return (
    <div className={classes.editor}>
      <textarea
        ref={start}
        className={classes.standIn}
        aria-label="Filter as text"
        rows={filter.text.split('\n').length}
        spellCheck={false}
        defaultValue={filter.text}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

function readDraft({ value, selectionStart, selectionEnd, selectionDirection }: HTMLTextAreaElement): EarlyDraft {
  const isBackward = selectionDirection === 'backward'
  const [anchor, head] = isBackward ? [selectionEnd, selectionStart] : [selectionStart, selectionEnd]
  return { text: value, selection: { anchor, head } }
}
