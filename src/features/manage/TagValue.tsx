import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Tag } from '../../domain/tag.ts'
import { focusAtOnce } from '../../ui/focusAtOnce.ts'
import classes from './TagsEditor.module.css'

interface TagValueProps {
  readonly tag: Tag
  readonly refusal: string | undefined
  readonly onChange: (value: string) => void
}

/** A tag's value; a click, or Enter on it, makes it a field. Enter or leaving takes what is typed, Escape keeps what was. */
export function TagValue({ tag: { key, value }, refusal, onChange }: TagValueProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined)
  if (draft === undefined) {
    return (
      <UnstyledButton
        className={classes.value}
        aria-label={`Change tag ${key}, now ${value === '' ? 'empty' : value}`}
        title={refusal ?? value}
        disabled={refusal !== undefined}
        onClick={() => setDraft(value)}
      >
        {value === '' ? <i>empty</i> : value}
      </UnstyledButton>
    )
  }
  const finish = (): void => {
    setDraft(undefined)
    if (draft !== value) onChange(draft)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Enter') {
      event.preventDefault()
      finish()
    }
    if (event.key === 'Escape') {
      // A dialog around it stays.
      event.preventDefault()
      setDraft(undefined)
    }
  }
  return (
    <TextInput
      aria-label={`Value of tag ${key}`}
      ref={focusAtOnce}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}
