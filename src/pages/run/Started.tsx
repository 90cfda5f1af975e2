import { formatAbsoluteTime, formatDateTime, formatRelativeTime, isoTime } from '../../lib/formatTime.ts'
import type { Int64 } from '../../lib/json.ts'
import { useNow } from '../../ui/useNow.ts'
import classes from './FactsStrip.module.css'

/** When a run started, to the minute, and how long ago while that says more than the date. */
export function Started({ timeMs }: { readonly timeMs: Int64 }) {
  const nowMs = useNow()
  const relative = formatRelativeTime(timeMs, nowMs)
  const ago = /^\d+ (?:min|h|days)$/.test(relative) ? `${relative} ago` : ''
  return (
    <time dateTime={isoTime(timeMs)} title={formatAbsoluteTime(timeMs)}>
      {formatDateTime(timeMs, nowMs)} <span className={classes.quiet}>{ago}</span>
    </time>
  )
}
