import { Button } from '@mantine/core'
import { useIsServerGone } from '../../data/useIsServerGone.ts'
import classes from './CardWaiting.module.css'
import { ChartSkeleton } from './ChartSkeleton.tsx'

interface CardWaitingProps {
  /** Asks anew, whatever has become of the question. */
  readonly onRetry: () => void
}

/** In place of what has not come yet: its shape, and, when the server is gone or takes ten seconds, that it does. */
export function CardWaiting({ onRetry }: CardWaitingProps) {
  const isGone = useIsServerGone()
  return (
    <div className={classes.waiting}>
      <ChartSkeleton />
      <div className={classes.note} data-gone={isGone || undefined} data-no-picture>
        <p>
          {isGone
            ? 'The server does not answer. What belongs here loads by itself when it does.'
            : 'The server has not answered for a while.'}
        </p>
        <Button variant="default" size="compact-sm" onClick={onRetry}>
          Try again
        </Button>
      </div>
    </div>
  )
}
