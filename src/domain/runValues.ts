import { assertNever } from '../lib/assertNever.ts'
import {
  durationMsAt,
  experimentIdAt,
  metricAt,
  nameAt,
  paramAt,
  sourceAt,
  startTimeMsAt,
  statusAt,
  tagAt,
  userAt,
} from './runCells.ts'
import type { RunField } from './runField.ts'
import type { RunBlock } from './runTable.ts'

/** What one run has in a column, as logged: metrics, times and durations in milliseconds are numbers, the rest is text. */
export type RunValue = number | string | undefined

/**
 * What a run has in a column; `undefined` when it has nothing. `row` counts within the block.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function runValueAt(block: RunBlock, row: number, { kind, key }: RunField, nowMs: number): RunValue {
  switch (kind) {
    case 'metrics':
      return metricAt(block, key, row)
    case 'params':
      return paramAt(block, key, row)
    case 'tags':
      return tagAt(block, key, row)
    case 'attributes':
      break
    default:
      return assertNever(kind)
  }
  switch (key) {
    case 'run_name':
      return nameAt(block, row)
    case 'status':
      return statusAt(block, row)
    case 'start_time':
      return startTimeMsAt(block, row)
    case 'duration':
      return durationMsAt(block, row, nowMs)
    case 'user_id':
      return userAt(block, row)
    case 'source':
      return sourceAt(block, row)
    case 'experiment_id':
      return experimentIdAt(block, row)
    default:
      return assertNever(key)
  }
}
