import { Input } from '@mantine/core'

interface FindFieldProps {
  /** What is found: `params`. */
  readonly what: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function FindField({ what, value, onChange }: FindFieldProps) {
  return (
    <Input
      type="search"
      w={190}
      placeholder={`Find ${what}…`}
      aria-label={`Find ${what}`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
