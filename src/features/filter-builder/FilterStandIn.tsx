import type { KeyboardEvent } from 'react'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import classes from './FilterEditor.module.css'
import type { FilterViewProps } from './viewProps.ts'

/** What was written before the editor was there. */
export interface EarlyDraft {
  readonly text: string
  readonly cursor: number
}

interface FilterStandInProps extends FilterViewProps {
  readonly cursor: number
  readonly onWrite: (early: EarlyDraft) => void
  readonly onClose: () => void
}

/** Takes the keys while the editor's code is on its way: who types at once loses none of them. */
export function FilterStandIn({ filter, language, cursor, onWrite, onChange, onClose }: FilterStandInProps) {
  const start = (field: HTMLTextAreaElement | null): void => {
    if (field === null || field === document.activeElement) return
    field.focus()
    field.setSelectionRange(cursor, cursor)
  }
  const keep = ({ currentTarget: { value, selectionEnd } }: { readonly currentTarget: HTMLTextAreaElement }): void => {
    onWrite({ text: value, cursor: selectionEnd })
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
        onInput={keep}
        onSelect={keep}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
