import { ActionIcon, Button } from '@mantine/core'
import { ArrowLeft, ArrowRight, Copy, Eye, EyeOff, Trash2 } from 'lucide-react'
import type { ChipAction } from './chipActions.ts'
import classes from './ClauseForm.module.css'

interface PartActionsProps {
  /** On the button that submits the form. */
  readonly label: string
  readonly isDisabled: boolean
  readonly onAction: ((action: ChipAction) => void) | undefined
}

/** The end of a condition's form: apply it, or do something with all of it. */
export function PartActions({ label, isDisabled, onAction }: PartActionsProps) {
  const actions = [
    ['toggle', isDisabled ? 'Switch on' : 'Switch off', 'Space', isDisabled ? Eye : EyeOff],
    ['duplicate', 'Duplicate', 'D', Copy],
    ['left', 'Move left', 'Alt ←', ArrowLeft],
    ['right', 'Move right', 'Alt →', ArrowRight],
    ['remove', 'Remove', 'Delete', Trash2],
  ] as const
  return (
    <div className={`${classes.row} ${classes.actions}`}>
      <Button type="submit" variant="filled">
        {label}
      </Button>
      <span className={classes.grow} />
      {onAction !== undefined &&
        actions.map(([action, name, keys, Icon]) => (
          <ActionIcon
            key={action}
            aria-label={name}
            title={`${name} (${keys} on the chip)`}
            onClick={() => onAction(action)}
          >
            <Icon aria-hidden />
          </ActionIcon>
        ))}
    </div>
  )
}
