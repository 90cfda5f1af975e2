import { Button } from '@mantine/core'
import { describeError } from '../../domain/describeError.ts'
import type { RunInfo } from '../../domain/run.ts'
import { MlflowError } from '../../domain/trackingError.ts'
import { RestoreRunButton } from '../../features/manage/RestoreRunButton.tsx'
import classes from './RunNotices.module.css'

interface RunNoticesProps {
  readonly info: RunInfo
  readonly failure: Error | null
  readonly onRetry: () => void
}

/** What a reader must know before trusting the page: the run is deleted, or what is shown may be old. */
export function RunNotices({ info, failure, onRetry }: RunNoticesProps) {
  return (
    <>
      {failure instanceof MlflowError && !isUnreachable(failure) && (
        <div className={classes.notice} role="alert">
          <span>
            <b>{describeError(failure).title}.</b> The page shows what was loaded before.
          </span>
          <Button size="xs" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
      {info.lifecycleStage === 'deleted' && (
        <div className={classes.notice}>
          <span>
            <b>This run is deleted.</b> Lists leave it out and nothing more can be logged to it.
          </span>
          <RestoreRunButton info={info} />
        </div>
      )}
    </>
  )
}

/** The shell says so itself, on every page. */
function isUnreachable({ errorCode }: MlflowError): boolean {
  return errorCode === 'UPSTREAM_UNREACHABLE' || errorCode === 'UPSTREAM_TIMEOUT'
}
