import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import classes from './PairFields.module.css'

/** A key and a value as they are being typed; `id` keeps a row itself while rows come and go. */
export interface Pair {
  readonly id: number
  readonly key: string
  readonly value: string
}

interface PairFieldsProps {
  /** `Tag`, `Param`, `Metric`. */
  readonly what: string
  readonly pairs: readonly Pair[]
  /** What is wrong with a value. */
  readonly problemOf?: (pair: Pair) => string | undefined
  readonly onChange: (pairs: readonly Pair[]) => void
}

/** Rows of key and value, any number of them. */
export function PairFields({ what, pairs, problemOf, onChange }: PairFieldsProps) {
  const change = (id: number, part: Partial<Pair>): void =>
    onChange(pairs.map((pair) => (pair.id === id ? { ...pair, ...part } : pair)))
  const add = (): void =>
    onChange([...pairs, { id: Math.max(0, ...pairs.map(({ id }) => id)) + 1, key: '', value: '' }])
  return (
    <fieldset className={classes.fields}>
      <legend>{what}s</legend>
      {pairs.map((pair, index) => (
        <div key={pair.id} className={classes.pair}>
          <TextInput
            aria-label={`${what} ${index + 1}, key`}
            placeholder="Key"
            value={pair.key}
            onChange={(event) => change(pair.id, { key: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`${what} ${index + 1}, value`}
            placeholder="Value"
            value={pair.value}
            error={problemOf?.(pair)}
            onChange={(event) => change(pair.id, { value: event.currentTarget.value })}
          />
          <ActionIcon
            size="xs"
            aria-label={`Remove ${what.toLowerCase()} ${index + 1}`}
            onClick={() => onChange(pairs.filter(({ id }) => id !== pair.id))}
          >
            <X aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button size="xs" variant="subtle" leftSection={<Plus aria-hidden />} onClick={add}>
        Add {what.toLowerCase()}
      </Button>
    </fieldset>
  )
}

/** The pairs that say something. */
export function filledPairs(pairs: readonly Pair[]) {
  return pairs.filter(({ key }) => key !== '').map(({ key, value }) => ({ key, value }))
}
