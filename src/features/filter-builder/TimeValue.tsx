import { NativeSelect, TextInput } from '@mantine/core'
import { parseRelativeTime } from '../../domain/filter/written/relativeTime.ts'
import { AgoValue } from './AgoValue.tsx'
import classes from './ClauseForm.module.css'
import { fromLocalInput, toLocalInput } from './localTime.ts'

const KINDS = [
  { value: 'date', label: 'a date' },
  { value: 'today', label: 'today, 0:00' },
  { value: 'ago', label: 'time ago' },
]
const FIRST_VALUE: Readonly<Record<string, string>> = { date: '', today: 'today', ago: 'now-1d' }

interface TimeValueProps {
  /** Milliseconds, or a relative time. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A moment: in the reader's own time zone, the last midnight, or an amount of time ago. */
export function TimeValue({ value, onChange }: TimeValueProps) {
  const from = value.startsWith('now-') ? 'now' : parseRelativeTime(value)?.from
  const kind = from === undefined ? 'date' : from === 'today' ? 'today' : 'ago'
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          classNames={{ input: classes.select }}
          aria-label="What kind of moment"
          data={KINDS}
          value={kind}
          onChange={(event) => onChange(FIRST_VALUE[event.currentTarget.value] ?? '')}
        />
        {kind === 'date' && (
          <TextInput
            type="datetime-local"
            step={1}
            aria-label="Date and time"
            className={classes.grow}
            defaultValue={toLocalInput(value)}
            data-autofocus
            onChange={(event) => onChange(fromLocalInput(event.currentTarget.value))}
          />
        )}
      </div>
      {kind === 'ago' && <AgoValue value={value} onChange={onChange} />}
    </>
  )
}
