import { Button } from '@mantine/core'
import { describeError } from '../../domain/describeError.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { Histories } from './useHistories.ts'

/** How many of the shown runs the computed columns are computed for; for all of them, or those in sight only. */
export function HistoryProgress({ histories }: { readonly histories: Histories }) {
  const { count, isReading, error, isForAll, setIsForAll, retry, onView } = histories
  if (onView === undefined) return null
  const { done, total, failed } = count
  const left = total - done - failed
  return (
    <>
      <output aria-label="Computed from histories">
        {formatInteger(done)} of {formatInteger(total)} histories computed
        {failed > 0 && `, ${formatInteger(failed)} failed`}
        {isReading && '…'}
      </output>
      {error !== undefined && <span title={describeError(error).words}>{describeError(error).title}.</span>}
      {(error !== undefined || failed > 0) && (
        <Button size="xs" variant="subtle" onClick={retry}>
          Try again
        </Button>
      )}
      {/* Also when all are there: who has pressed it with a key stands on it, and more runs may come. */}
      {error === undefined && (left > 0 || isForAll) && (
        <Button size="xs" variant="subtle" onClick={() => setIsForAll(!isForAll)}>
          {isForAll ? 'Only those in sight' : 'Compute all'}
        </Button>
      )}
    </>
  )
}
