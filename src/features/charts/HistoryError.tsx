import { Button } from '@mantine/core'
import { describeError } from '../../domain/describeError.ts'
import classes from './HistoryError.module.css'

interface HistoryErrorProps {
  readonly error: Error
  readonly onRetry: () => void
}

/** Why a curve is not there, in the room that the curve would have. */
export function HistoryError({ error, onRetry }: HistoryErrorProps) {
  const { title, sentence, words } = describeError(error)
  return (
    <div className={classes.error} role="alert">
      <strong>{title}</strong>
      <p>{sentence}</p>
      {words !== '' && <code className={classes.words}>{words}</code>}
      <Button variant="default" size="compact-sm" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
