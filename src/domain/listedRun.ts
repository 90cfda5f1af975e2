import { fullNumber } from '../lib/formatNumber.ts'
import { metricAt, paramAt, statusAt } from './runCells.ts'
import { runRefAt } from './runRef.ts'
import type { RunRef } from './runRef.ts'
import type { RunStatus } from './run.ts'
import type { RunBlock } from './runTable.ts'
import type { Param } from './tag.ts'

/** What a list of runs tells of one of them: last values without their steps, and no tag that only its own page shows. */
export interface ListedRun {
  readonly ref: RunRef
  readonly status: RunStatus
  readonly params: readonly Param[]
  /** Metrics with all digits of their last values. */
  readonly metrics: readonly Param[]
}

/** A run of a table; `row` counts within the block. Keys in their order. */
export function listedRunAt(block: RunBlock, row: number): ListedRun {
  const { params, metrics } = block.columns
  return {
    ref: runRefAt(block, row),
    status: statusAt(block, row),
    params: byKey(params.keys, (key) => paramAt(block, key, row)),
    metrics: byKey(metrics.keys, (key) => {
      const value = metricAt(block, key, row)
      return value === undefined ? undefined : fullNumber(value)
    }),
  }
}

function byKey(keys: readonly string[], valueOf: (key: string) => string | undefined): readonly Param[] {
  return keys
    .flatMap((key) => {
      const value = valueOf(key)
      return value === undefined ? [] : [{ key, value }]
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
