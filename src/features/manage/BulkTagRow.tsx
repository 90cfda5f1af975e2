import { Checkbox, TextInput } from '@mantine/core'
import type { Change } from '../../domain/actions/change.ts'
import { patternOf } from '../../domain/actions/namePattern.ts'
import type { TagEdit, TagSummary } from '../../domain/actions/tagEdits.ts'
import { formatInteger } from '../../lib/formatNumber.ts'

interface BulkTagRowProps {
  readonly summary: TagSummary
  /** How many things there are. */
  readonly total: number
  readonly edit: TagEdit | undefined
  readonly changes: readonly Change[]
  readonly onEdit: (edit: TagEdit | undefined) => void
}

/**
 * One tag over several things. Its box is ticked when all have it, half when some do; unticking it takes the tag from all,
 * ticking it gives it to all, with the value beside it.
 */
export function BulkTagRow({ summary, total, edit, changes, onEdit }: BulkTagRowProps) {
  const { key, count, values } = summary
  const [first = ''] = values
  const isSome = edit === undefined && count < total
  const isOn = edit?.kind === 'set' || (edit === undefined && count === total)
  const toggle = (): void => {
    if (edit !== undefined) onEdit(undefined)
    else onEdit(isOn ? { kind: 'remove' } : { kind: 'set', pattern: patternOf(first) })
  }
  return (
    <tr>
      <th scope="row" title={key}>
        <Checkbox
          label={key}
          checked={isOn}
          indeterminate={isSome && count > 0}
          aria-description={`${formatInteger(count)} of ${formatInteger(total)} have it`}
          onChange={toggle}
        />
      </th>
      <td>
        <TextInput
          aria-label={`Value of ${key}`}
          placeholder={placeholderOf(values)}
          value={
            edit?.kind === 'set' ? edit.pattern : values.length === 1 && edit === undefined ? patternOf(first) : ''
          }
          disabled={edit?.kind === 'remove'}
          onChange={(event) => onEdit({ kind: 'set', pattern: event.currentTarget.value })}
        />
      </td>
      <td>{edit === undefined ? `on ${formatInteger(count)} of ${formatInteger(total)}` : describe(changes)}</td>
    </tr>
  )
}

function placeholderOf(values: readonly string[]): string {
  return values.length > 1 ? `${formatInteger(values.length)} values: ${values.slice(0, 3).join(', ')}` : 'empty'
}

function describe(changes: readonly Change[]): string {
  const added = changes.filter(({ from }) => from === undefined).length
  const removed = changes.filter(({ to }) => to === undefined).length
  const parts = [
    added > 0 && `added to ${formatInteger(added)}`,
    removed > 0 && `removed from ${formatInteger(removed)}`,
    changes.length > added + removed && `changed on ${formatInteger(changes.length - added - removed)}`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}
