import { Button } from '@mantine/core'
import type { MetricHistories } from '../../data/historyBoard.ts'
import { useIsServerGone } from '../../data/useIsServerGone.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { plural } from './summarizeChart.ts'

interface HistoryBadgeProps {
  /** Absent before the first of them has come. */
  readonly histories: MetricHistories | undefined
  /** Runs whose histories are wanted. */
  readonly runCount: number
  /** One of the runs is still going. */
  readonly live: boolean
  /** Why reading again failed, if it did. */
  readonly error: Error | null
  readonly onLoadAll: () => void
  readonly onRetry: () => void
}

/** How much of the data a chart shows, and the way to the rest: `all 38,400 points`, `sampled … · load all`. */
export function HistoryBadge({ histories, runCount, live, error, onLoadAll, onRetry }: HistoryBadgeProps) {
  const loading = useIsServerGone() ? 'waiting for the server' : 'loading…'
  if (histories === undefined) return error === null ? loading : null
  const { byRun, failed, settled } = histories
  const all = [...byRun.values()]
  const points = plural(
    all.reduce((sum, { series }) => sum + series.steps.length, 0),
    'point',
  )
  const parts = all.filter(({ complete }) => !complete).length
  const again = (
    <Button variant="subtle" size="compact-xs" onClick={onRetry}>
      Try again
    </Button>
  )
  if (failed.size > 0) {
    const what = runCount === 1 ? 'the rest' : `${formatInteger(failed.size)} of ${plural(runCount, 'run')}`
    return (
      <>
        {points}, {what} did not come {again}
      </>
    )
  }
  if (!settled)
    return (
      <span data-pending>
        {points} so far, {loading}
      </span>
    )
  if (parts > 0) {
    return (
      <span data-warning>
        {runCount === 1 ? `sampled ${points}` : `${formatInteger(parts)} of ${plural(runCount, 'run')} sampled`}
        {' · '}
        <Button variant="subtle" size="compact-xs" onClick={onLoadAll}>
          load all
        </Button>
      </span>
    )
  }
  const whole = points === '1 point' ? points : `all ${points}`
  if (error !== null) {
    return (
      <>
        {whole}, not up to date {again}
      </>
    )
  }
  return <>{live ? `${whole} so far` : whole}</>
}
