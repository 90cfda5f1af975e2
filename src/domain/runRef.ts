import type { LifecycleStage } from './lifecycle.ts'
import type { RunInfo } from './run.ts'
import { experimentIdAt } from './runCells.ts'
import type { RunBlock } from './runTable.ts'

/** A run as a selection holds it: enough to act on it and to name it, without what it logged. */
export interface RunRef {
  readonly runId: string
  readonly experimentId: string
  /** As the server has it; `''` where it has none. */
  readonly name: string
  readonly lifecycleStage: LifecycleStage
}

/** The reference to a run that was read by itself. */
export function runRefOf({ runId, experimentId, runName, lifecycleStage }: RunInfo): RunRef {
  return { runId, experimentId, name: runName, lifecycleStage }
}

/** The reference to a run of a table; `row` counts within the block. */
export function runRefAt(block: RunBlock, row: number): RunRef {
  const { runIds, names, deleted } = block.columns
  return {
    runId: runIds[row] ?? '',
    experimentId: experimentIdAt(block, row),
    name: names[row] ?? '',
    lifecycleStage: deleted[row] === 1 ? 'deleted' : 'active',
  }
}
