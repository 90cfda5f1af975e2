import { Button } from '@mantine/core'
import type { ActionRunner } from '../../data/actions/actionRunner.ts'
import type { Change } from '../../domain/actions/change.ts'
import type { ConflictError } from '../../domain/actions/conflictError.ts'
import { describeChanges } from '../../domain/actions/describeChanges.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { CopyTextButton } from '../../ui/CopyTextButton.tsx'
import { ToastFrame } from '../../ui/ToastFrame.tsx'
import classes from './JobToast.module.css'

interface ConflictToastProps {
  readonly actions: ActionRunner
  readonly conflict: ConflictError
  readonly onClose: () => void
}

/** Somebody else was faster. Both values stand here, so that neither is lost, until one is chosen. */
export function ConflictToast({ actions, conflict, onClose }: ConflictToastProps) {
  const { change, theirs, message } = conflict
  const mine = valueText(change.to)
  const insist = (): void => {
    onClose()
    if ('value' in theirs) actions.perform([{ ...change, from: theirs.value } as Change])
  }
  return (
    <ToastFrame tone="bad" onClose={onClose}>
      <b>{message}</b>
      <span>Your change was not made: {describeChanges([change]).infinitive}.</span>
      <dl className={classes.values}>
        <dt>Theirs</dt>
        <dd>{'value' in theirs ? valueText(theirs.value) : 'deleted'}</dd>
        <dt>Yours</dt>
        <dd>{mine}</dd>
      </dl>
      <span className={classes.buttons}>
        {'value' in theirs && (
          <Button size="xs" onClick={insist}>
            Use mine
          </Button>
        )}
        <CopyTextButton text={mine} label="Copy mine" />
        <Button size="xs" onClick={onClose}>
          Keep theirs
        </Button>
      </span>
    </ToastFrame>
  )
}

function valueText(value: Change['from']): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value === '' ? 'an empty text' : value
  const end = value.endTimeMs === undefined ? '' : `, ${formatAbsoluteTime(value.endTimeMs)}`
  return `${value.status.toLowerCase()}${end}`
}
