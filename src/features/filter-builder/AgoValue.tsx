import { NativeSelect, TextInput } from '@mantine/core'
import {
  parseRelativeTime,
  printRelativeTime,
  TIME_UNITS,
  type TimeUnit,
} from '../../domain/filter/written/relativeTime.ts'
import classes from './ClauseForm.module.css'

const UNITS: readonly { value: TimeUnit; label: string }[] = [
  { value: 'm', label: 'minutes' },
  { value: 'h', label: 'hours' },
  { value: 'd', label: 'days' },
  { value: 'w', label: 'weeks' },
]

interface AgoValueProps {
  /** `now-7d`, or what is being typed of it. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** An amount of time before now; it stays relative in the link. */
export function AgoValue({ value, onChange }: AgoValueProps) {
  const time = parseRelativeTime(value)
  const unit = time?.unit ?? 'd'
  const amountOf = (text: string, next: TimeUnit): string => {
    const amount = Number(text)
    const isAmount = /^\d{1,5}$/.test(text) && amount > 0
    return isAmount ? printRelativeTime({ from: 'now', amount, unit: next }) : `now-${text}${next}`
  }
  const typed = /^now-(.*)[mhdw]$/.exec(value)?.[1] ?? String(time?.amount ?? '')
  return (
    <div className={classes.row}>
      <TextInput
        aria-label="How many"
        inputMode="numeric"
        className={classes.grow}
        value={typed}
        data-autofocus
        onChange={(event) => onChange(amountOf(event.currentTarget.value.trim(), unit))}
      />
      <NativeSelect
        classNames={{ input: classes.select }}
        aria-label="Unit"
        data={UNITS}
        value={unit}
        onChange={(event) =>
          onChange(amountOf(typed, TIME_UNITS.find((known) => known === event.currentTarget.value) ?? unit))
        }
      />
    </div>
  )
}
