import { ActionIcon, Button, TextInput } from '@mantine/core'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Tag } from '../../domain/tag.ts'
import { useCommands } from '../../ui/commands.ts'
import type { Command } from '../../ui/commands.ts'
import { TagValue } from './TagValue.tsx'
import classes from './TagsEditor.module.css'

interface TagsEditorProps {
  /** Under which heading the palette has it; without one, where the palette does not come. */
  readonly group?: string
  /** People's own. */
  readonly tags: readonly Tag[]
  readonly refusal: string | undefined
  /** Somebody is about to change something. */
  readonly onIntent: () => void
  /** Sets, changes or, with `undefined`, removes a tag. */
  readonly onChange: (key: string, from: string | undefined, to: string | undefined) => void
}

const NONE: readonly Command[] = []

/** Tags as a table whose values are edited where they stand; the last row adds one. */
export function TagsEditor({ group, tags, refusal, onIntent, onChange }: TagsEditorProps) {
  const [key, setKey] = useState('')
  const [value, setValue] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const begin = (): void => field.current?.focus()
  useCommands(
    group === undefined ? NONE : [{ id: 'tag', label: 'Add a tag', group, disabledReason: refusal, run: begin }],
  )
  const isReserved = key.startsWith('mlflow.')
  const known = tags.find((tag) => tag.key === key)
  const add = (): void => {
    if (key === '' || isReserved) return
    if (known?.value !== value) onChange(key, known?.value, value)
    setKey('')
    setValue('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- focus comes up from the fields in it
    <table className={classes.table} onFocus={onIntent}>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Value</th>
          <td className={classes.end} />
        </tr>
      </thead>
      <tbody>
        {tags.map((tag) => (
          <tr key={tag.key}>
            <th scope="row" title={tag.key}>
              {tag.key}
            </th>
            <td>
              <TagValue tag={tag} refusal={refusal} onChange={(to) => onChange(tag.key, tag.value, to)} />
            </td>
            <td className={classes.end}>
              <ActionIcon
                size="xs"
                aria-label={`Remove tag ${tag.key}`}
                title={refusal ?? `Remove tag ${tag.key}`}
                disabled={refusal !== undefined}
                onClick={() => onChange(tag.key, tag.value, undefined)}
              >
                <X aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
        <tr>
          <td>
            <TextInput
              ref={field}
              aria-label="Key of a new tag"
              placeholder="New tag"
              value={key}
              disabled={refusal !== undefined}
              error={isReserved && 'MLflow keeps these for itself'}
              onChange={(event) => setKey(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
          </td>
          <td>
            <TextInput
              aria-label="Value of the new tag"
              placeholder={known === undefined ? 'Value' : `now ${known.value}`}
              value={value}
              disabled={refusal !== undefined}
              onChange={(event) => setValue(event.currentTarget.value)}
              onKeyDown={onKeyDown}
            />
          </td>
          <td className={classes.end}>
            <Button
              size="xs"
              disabled={key === '' || isReserved || refusal !== undefined}
              title={refusal ?? ''}
              onClick={add}
            >
              {known === undefined ? 'Add' : 'Set'}
            </Button>
          </td>
        </tr>
      </tbody>
      {refusal !== undefined && <caption className={classes.refusal}>{refusal}</caption>}
    </table>
  )
}
