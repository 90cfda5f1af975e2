import { Star } from 'lucide-react'
import classes from './ExperimentsTable.module.css'

interface PinButtonProps {
  readonly name: string
  readonly isPinned: boolean
  readonly isActive: boolean
  readonly onPin: (isPinned: boolean) => void
}

/** Keeps an experiment above all others; seen where it is on, and on the row that one points at or is on. */
export function PinButton({ name, isPinned, isActive, onPin }: PinButtonProps) {
  return (
    <button
      type="button"
      className={classes.pin}
      aria-pressed={isPinned}
      aria-label={`Pin ${name}`}
      title={isPinned ? 'Unpin' : 'Pin above all others'}
      tabIndex={isActive ? 0 : -1}
      onClick={() => onPin(!isPinned)}
    >
      <Star aria-hidden />
    </button>
  )
}
