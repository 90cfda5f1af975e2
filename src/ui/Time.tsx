import { formatAbsoluteTime, formatRelativeTime, isoTime } from '../lib/formatTime.ts'
import type { Int64 } from '../lib/json.ts'
import { useNow } from './useNow.ts'

/** How long ago, kept current; the moment itself on hover. */
export function Time({ timeMs }: { readonly timeMs: Int64 }) {
  return (
    <time dateTime={isoTime(timeMs)} title={formatAbsoluteTime(timeMs)}>
      {formatRelativeTime(timeMs, useNow())}
    </time>
  )
}
