import { countRunning } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { Status } from '../../ui/Status.tsx'

interface RunsPillsProps {
  /** Absent until the first runs are there. */
  readonly table: RunTable | undefined
  /** Of how many experiments, and how many of those are deleted. */
  readonly experimentCount: number
  readonly deletedCount: number
}

/** How things stand with the runs and their experiments, beside their name. */
export function RunsPills({ table, experimentCount, deletedCount }: RunsPillsProps) {
  const runningCount = table === undefined ? 0 : countRunning(table)
  return (
    <>
      {deletedCount > 0 && (
        <Status tone="warn" word={experimentCount === 1 ? 'Deleted' : `${formatInteger(deletedCount)} deleted`} pill />
      )}
      {runningCount > 0 && <Status tone="run" word={`${formatInteger(runningCount)} running`} pill />}
    </>
  )
}
