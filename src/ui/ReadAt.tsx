import type { Int64 } from '../lib/json.ts'
import { ClockTime } from './ClockTime.tsx'
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
  return (
    <span>
      last read at <ClockTime timeMs={timeMs} />
    </span>
  )
}
