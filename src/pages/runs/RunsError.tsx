import { Button } from '@mantine/core'
import { describeError } from '../../domain/describeError.ts'
import { MlflowError } from '../../domain/trackingError.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { NoExperiment } from './NoExperiment.tsx'

interface RunsErrorProps {
  readonly error: Error
  readonly experimentIds: readonly string[]
  readonly onRetry: () => void
}

/** Why there are no runs to show. */
export function RunsError({ error, experimentIds, onRetry }: RunsErrorProps) {
  if (isAbsent(error, experimentIds)) return <NoExperiment experimentIds={experimentIds} />
  const { title, sentence, fix, words } = describeError(error)
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

/** SQL stores refuse an id that is no number where others do not find it. */
function isAbsent(error: Error, experimentIds: readonly string[]): boolean {
  if (!(error instanceof MlflowError)) return false
  if (error.errorCode === 'RESOURCE_DOES_NOT_EXIST') return true
  return error.status === 400 && experimentIds.some((id) => !/^\d+$/.test(id))
}
