import { useIsServerGone } from '../../data/useIsServerGone.ts'
import { describeError } from '../../domain/describeError.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { RunsNotice } from './RunsNotice.tsx'

interface StaleNoticeProps {
  readonly error: Error
  /** Loading came as far as what is shown. */
  readonly isPartial: boolean
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/**
 * Above data that could not be read again, or not to its end: what is shown is kept, and said to be old. That the server is
 * gone is said above all pages, and there it is tried again.
 */
export function StaleNotice({ error, isPartial, isRetrying, onRetry }: StaleNoticeProps) {
  const isSaid = useIsServerGone()
  if (isSaid) return null
  const { title, words } = describeError(error)
  return (
    <RunsNotice title={words}>
      <span>
        {title}. {isPartial ? 'Only these runs were loaded, there are more.' : 'These runs are from before.'}
      </span>
      <BusyButton size="xs" isBusy={isRetrying} onClick={onRetry}>
        Try again
      </BusyButton>
    </RunsNotice>
  )
}
