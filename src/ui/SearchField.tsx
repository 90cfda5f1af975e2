import { CloseButton, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useDraft } from './useDraft.ts'

interface SearchFieldProps {
  /** What is searched, for screen readers; also the placeholder. */
  readonly label: string
  readonly value: string
  /** Called when typing pauses or the field is left, on Enter, and on Escape with `''`. */
  readonly onCommit: (text: string) => void
  readonly width?: number | '100%'
}

export function SearchField({ label, value, onCommit, width = 280 }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const { text, edit, commit } = useDraft(value, onCommit)
  return (
    <TextInput
      ref={field}
      type="search"
      w={width}
      aria-label={label}
      placeholder={`${label}…`}
      value={text}
      leftSection={<Search aria-hidden />}
      rightSection={
        text !== '' && (
          <CloseButton
            size="xs"
            aria-label="Clear search"
            onClick={() => {
              // The button goes with the text.
              field.current?.focus()
              commit('')
            }}
          />
        )
      }
      onChange={(event) => edit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text)
        if (event.key === 'Escape') commit('')
      }}
      // Who goes on to a link has paused: committed later, the search would take the page back from under it.
      onBlur={() => {
        if (text !== value) commit(text)
      }}
    />
  )
}
