import { formatAbsoluteTime, formatClock, isoTime } from '../lib/formatTime.ts'
import type { Int64 } from '../lib/json.ts'

/** A moment on the reader's clock, for what is out of date: how long ago, as `Time` says it, is "now" for the first minute. */
export function ClockTime({ timeMs }: { readonly timeMs: Int64 }) {
  return (
    <time dateTime={isoTime(timeMs)} title={formatAbsoluteTime(timeMs)}>
      {formatClock(timeMs)}
    </time>
  )
}
