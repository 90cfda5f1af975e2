import type { Run, RunStatus } from './run.ts'
import { metricAt, nameAt, paramAt, statusAt, tagAt } from './runCells.ts'
import { runRefAt, runRefOf } from './runRef.ts'
import type { RunRef } from './runRef.ts'
import type { RunBlock } from './runTable.ts'
import { SYSTEM_TAG, valueOf } from './tag.ts'
import type { Tag } from './tag.ts'

/** What a bulk change looks at in a run, wherever it comes from. Absent keys are `undefined`. */
export interface KnownRun {
  readonly ref: RunRef
  readonly status: RunStatus
  readonly parentRunId: string | undefined
  /** People's own. */
  readonly tags: readonly Tag[]
  readonly param: (key: string) => string | undefined
  readonly metric: (key: string) => number | undefined
}

/** A run of a table; `row` counts within the block. */
export function knownRunAt(block: RunBlock, row: number): KnownRun {
  const tags = block.columns.tags.keys.flatMap((key) => {
    const value = key.startsWith('mlflow.') ? undefined : tagAt(block, key, row)
    return value === undefined ? [] : [{ key, value }]
  })
  return {
    ref: { ...runRefAt(block, row), name: nameAt(block, row) ?? '' },
    status: statusAt(block, row),
    parentRunId: tagAt(block, SYSTEM_TAG.parentRunId, row),
    tags,
    param: (key) => paramAt(block, key, row),
    metric: (key) => metricAt(block, key, row),
  }
}

/** A run that was read by itself. */
export function knownRunOf({ info, data }: Run): KnownRun {
  return {
    ref: runRefOf(info),
    status: info.status,
    parentRunId: valueOf(data.tags, SYSTEM_TAG.parentRunId),
    tags: data.tags.filter(({ key }) => !key.startsWith('mlflow.')),
    param: (key) => valueOf(data.params, key),
    metric: (key) => data.metrics.find((metric) => metric.key === key)?.value,
  }
}
