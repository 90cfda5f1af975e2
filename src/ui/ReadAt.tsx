import { formatAbsoluteTime, formatClock, isoTime } from '../lib/formatTime.ts'
import type { Int64 } from '../lib/json.ts'
import { Time } from './Time.tsx'

interface ReadAtProps {
  readonly timeMs: Int64
  /** It could not be read again since. */
  readonly isOld: boolean
}

/** When what is on the page was read. */
export function ReadAt({ timeMs, isOld }: ReadAtProps) {
  if (!isOld) {
    return (
      <span>
        updated <Time timeMs={timeMs} />
      </span>
    )
  }
  // What went wrong since is recent, too: "now" would be true and say the opposite.
  return (
    <time dateTime={isoTime(timeMs)} title={formatAbsoluteTime(timeMs)}>
      last read at {formatClock(timeMs)}
    </time>
  )
}
