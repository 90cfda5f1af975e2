import { Button } from '@mantine/core'
import { describeError } from '../../domain/describeError.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import classes from './CompareView.module.css'
import { missingWords } from './missingWords.ts'
import type { CompareViewProps } from './viewProps.ts'

/** What is not on the page: runs that could not be loaded, or that are too many. */
export function CompareNotices({ search, compared, load, onSearch, onRetry }: CompareViewProps) {
  const { missing } = compared
  const asked = search.runIds.length - load.notAsked
  const lost = new Set(missing.map(({ runId }) => runId))
  return (
    <>
      {load.error !== undefined && (
        <div className={classes.notice} role="alert" data-bad>
          <span>{describeError(load.error).title}. What is shown was loaded before.</span>
          <BusyButton size="xs" isBusy={load.isLoading} onClick={onRetry}>
            Try again
          </BusyButton>
        </div>
      )}
      {missing.length > 0 && (
        <div className={classes.notice} role="alert">
          <span>{missingWords(missing)}</span>
          <BusyButton size="xs" isBusy={load.isLoading} onClick={onRetry}>
            Try again
          </BusyButton>
          <Button
            size="xs"
            onClick={() => onSearch({ runIds: search.runIds.filter((runId) => !lost.has(runId)) }, true)}
          >
            Leave out
          </Button>
        </div>
      )}
      {load.notAsked > 0 && (
        <div className={classes.notice}>
          The link names {formatInteger(search.runIds.length)} runs; only the first {formatInteger(asked)} are loaded.
        </div>
      )}
    </>
  )
}
