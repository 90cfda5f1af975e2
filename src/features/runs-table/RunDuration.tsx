import { durationMsAt } from '../../domain/runCells.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { formatDuration } from '../../lib/formatDuration.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { useNow } from '../../ui/useNow.ts'
import { Missing } from './Missing.tsx'
import classes from './Values.module.css'

interface RunDurationProps {
  readonly block: RunBlock
  readonly row: number
}

/** How long the run took, or has been going. */
export function RunDuration({ block, row }: RunDurationProps) {
  const durationMs = durationMsAt(block, row, useNow())
  if (durationMs === undefined) return <Missing />
  return (
    <span className={classes.text} title={`${formatInteger(durationMs)} ms`}>
      {formatDuration(durationMs)}
    </span>
  )
}
