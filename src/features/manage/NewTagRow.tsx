import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { focusAtOnce } from '../../ui/focusAtOnce.ts'

interface NewTagRowProps {
  /** Keys that have a row. */
  readonly taken: readonly string[]
  /** `value` is a pattern. */
  readonly onAdd: (key: string, value: string) => void
}

/** The last row of a table of tags, where another begins. */
export function NewTagRow({ taken, onAdd }: NewTagRowProps) {
  const [key, setKey] = useState('')
  const [value, setValue] = useState('')
  const problem = key.startsWith('mlflow.') ? 'MLflow keeps these for itself' : taken.includes(key) && 'It is above'
  /** Adds it, and goes on with the next. */
  const add = (from: HTMLElement): void => {
    if (key === '' || problem !== false) return
    onAdd(key, value)
    setKey('')
    setValue('')
    from.closest('tr')?.querySelector('input')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add(event.currentTarget)
  }
  return (
    <tr>
      <td>
        <TextInput
          aria-label="Key of a new tag"
          ref={focusAtOnce}
          placeholder="New tag"
          value={key}
          error={problem}
          onChange={(event) => setKey(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </td>
      <td>
        <TextInput
          aria-label="Value of the new tag"
          placeholder="Value"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </td>
      <td>
        <Button size="xs" disabled={key === '' || problem !== false} onClick={(event) => add(event.currentTarget)}>
          Add
        </Button>
      </td>
    </tr>
  )
}
