import { Button } from '@mantine/core'
import { useIsServerGone } from '../../data/useIsServerGone.ts'
import { describeError } from '../../domain/describeError.ts'
import classes from './ExperimentsTable.module.css'

interface ListOutdatedProps {
  readonly error: Error
  readonly hasMore: boolean
  readonly onLoadMore: () => void
}

/** Below experiments that could not be read again, or not to their end. That the server is gone is said below all pages. */
export function ListOutdated({ error, hasMore, onLoadMore }: ListOutdatedProps) {
  const isSaid = useIsServerGone()
  if (isSaid) return null
  return (
    <div className={classes.moreFailed} role="alert">
      <span>{describeError(error).title}. The list may not be complete or up to date.</span>
      {hasMore && (
        <Button size="xs" onClick={onLoadMore}>
          Load more
        </Button>
      )}
    </div>
  )
}
