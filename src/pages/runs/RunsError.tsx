import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { describeError } from '../../domain/describeError.ts'
import { MlflowError } from '../../domain/trackingError.ts'
import { experimentsHref } from '../../routes/experiments.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'

interface RunsErrorProps {
  readonly error: Error
  readonly experimentIds: readonly string[]
  readonly onRetry: () => void
}

/** Why there are no runs to show. */
export function RunsError({ error, experimentIds, onRetry }: RunsErrorProps) {
  const { title, sentence, fix, words } = describeError(error)
  if (error instanceof MlflowError && error.errorCode === 'RESOURCE_DOES_NOT_EXIST') {
    return (
      <ErrorState
        title={`There is no experiment ${experimentIds.join(', ')}`}
        sentence="The tracking server does not know it. It may be deleted for good, or live on another server."
        words={words}
        action={
          <Button component={Link} to={experimentsHref()} variant="filled">
            All experiments
          </Button>
        }
      />
    )
  }
  return (
    <ErrorState
      title={title}
      sentence={sentence}
      fix={fix}
      words={words}
      action={
        <Button variant="filled" onClick={onRetry}>
          Try again
        </Button>
      }
    />
  )
}
