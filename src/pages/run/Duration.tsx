import type { RunInfo } from '../../domain/run.ts'
import { runDurationMs } from '../../domain/runFacts.ts'
import { formatDuration } from '../../lib/formatDuration.ts'
import { Fact } from './Fact.tsx'
import { useSeconds } from './useSeconds.ts'

/** How long the run took; counts on while it is going. */
export function Duration({ info }: { readonly info: RunInfo }) {
  const nowMs = useSeconds(info.endTimeMs === undefined)
  const durationMs = runDurationMs(info, nowMs)
  if (durationMs === undefined) return null
  return <Fact label="Duration">{formatDuration(durationMs)}</Fact>
}
