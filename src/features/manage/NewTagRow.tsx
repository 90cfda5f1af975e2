import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { focusAtOnce } from '../../ui/focusAtOnce.ts'

interface NewTagRowProps {
  /** Keys that have a row. */
  readonly taken: readonly string[]
  readonly onAdd: (key: string) => void
}

/** The last row of a table of tags, where another begins. */
export function NewTagRow({ taken, onAdd }: NewTagRowProps) {
  const [key, setKey] = useState('')
  const problem = key.startsWith('mlflow.') ? 'MLflow keeps these for itself' : taken.includes(key) && 'It is above'
  const add = (): void => {
    if (key === '' || problem !== false) return
    onAdd(key)
    setKey('')
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
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      </td>
      <td>
        <Button size="xs" disabled={key === '' || problem !== false} onClick={add}>
          Add
        </Button>
      </td>
      <td />
    </tr>
  )
}
