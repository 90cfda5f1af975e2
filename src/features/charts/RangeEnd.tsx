import { TextInput } from '@mantine/core'
import { useDraft } from '../../ui/useDraft.ts'

interface RangeEndProps {
  readonly label: string
  /** `undefined` is an open end. */
  readonly value: number | undefined
  readonly isValid: (value: number) => boolean
  readonly onValue: (value: number | undefined) => void
}

/** One end of a range of numbers: taken over while typing as soon as it is one. */
export function RangeEnd({ label, value, isValid, onValue }: RangeEndProps) {
  const meant = (text: string) => (text.trim() === '' ? undefined : Number(text.replace('−', '-')))
  const isGood = (text: string) => {
    const number = meant(text)
    return number === undefined || (Number.isFinite(number) && isValid(number))
  }
  const { text, edit, commit } = useDraft(value === undefined ? '' : String(value), (committed) => {
    if (isGood(committed)) onValue(meant(committed))
  })
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder="all values"
      inputMode="text"
      value={text}
      error={isGood(text) ? undefined : Number.isFinite(meant(text)) ? 'The range is empty' : 'No number'}
      onChange={(event) => edit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text)
      }}
    />
  )
}
