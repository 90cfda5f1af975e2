/** What a run's row shows, read from the columns. */
import type { RunStatus } from './run.ts'
import { isLive } from './run.ts'
import { runColor } from './runColor.ts'
import { decodeStatus } from './runColumns.ts'
import type { RunBlock } from './runTable.ts'
import { cellIndex } from './sparseColumns.ts'
import { SYSTEM_TAG } from './tag.ts'

/** A metric's latest value; `undefined` when the run has none, which NaN is not. `row` counts within the block. */
export function metricAt({ columns, metricSlots }: RunBlock, key: string, row: number): number | undefined {
  const slot = metricSlots.get(key)
  if (slot === undefined) return undefined
  const cell = cellIndex(columns.metrics, slot, row)
  return cell === -1 ? undefined : columns.metrics.values[cell]
}

/** A param's text as logged; `undefined` when the run has none. `row` counts within the block. */
export function paramAt({ columns, paramSlots }: RunBlock, key: string, row: number): string | undefined {
  const slot = paramSlots.get(key)
  if (slot === undefined) return undefined
  const cell = cellIndex(columns.params, slot, row)
  return cell === -1 ? undefined : columns.texts[columns.params.values[cell] ?? 0]
}

/** A tag's text; `undefined` when the run has none. `row` counts within the block. */
export function tagAt({ columns, tagSlots }: RunBlock, key: string, row: number): string | undefined {
  const slot = tagSlots.get(key)
  if (slot === undefined) return undefined
  const cell = cellIndex(columns.tags, slot, row)
  return cell === -1 ? undefined : columns.texts[columns.tags.values[cell] ?? 0]
}

/** The run's colour as CSS (`runColor`), told apart from the others of its table. */
export function colorAt(block: RunBlock, row: number): string {
  const runId = block.columns.runIds[row] ?? ''
  return runColor(runId, tagAt(block, SYSTEM_TAG.runColor, row), block.colorSlots.get(runId))
}

/** The run's name; `undefined` when it has none. */
export function nameAt({ columns }: RunBlock, row: number): string | undefined {
  return columns.names[row] || undefined
}

/** What the run executed, tag `mlflow.source.name`: a script's path, a notebook, a project's URI. */
export function sourceAt(block: RunBlock, row: number): string | undefined {
  return tagAt(block, SYSTEM_TAG.sourceName, row)
}

/** Who started the run: tag `mlflow.user`, else the deprecated field; `undefined` when neither says. */
export function userAt(block: RunBlock, row: number): string | undefined {
  const { texts, userIds } = block.columns
  return tagAt(block, SYSTEM_TAG.user, row) ?? (texts[userIds[row] ?? 0] || undefined)
}

/** Start in milliseconds since the epoch, `undefined` when unknown. */
export function startTimeMsAt({ columns }: RunBlock, row: number): number | undefined {
  const startTimeMs = columns.startTimesMs[row]
  return startTimeMs === undefined || Number.isNaN(startTimeMs) ? undefined : startTimeMs
}

/** How long the run took, or has been going by `nowMs`; `undefined` when that cannot be known. */
export function durationMsAt(block: RunBlock, row: number, nowMs: number): number | undefined {
  const startTimeMs = startTimeMsAt(block, row)
  if (startTimeMs === undefined) return undefined
  const endTimeMs = block.columns.endTimesMs[row] ?? Number.NaN
  if (!Number.isNaN(endTimeMs)) return endTimeMs - startTimeMs
  return isLive(statusAt(block, row)) ? Math.max(0, nowMs - startTimeMs) : undefined
}

/** The run's status. */
export function statusAt({ columns }: RunBlock, row: number): RunStatus {
  return decodeStatus(columns.statuses[row])
}

/** The id of the experiment that holds the run. */
export function experimentIdAt({ columns }: RunBlock, row: number): string {
  return columns.texts[columns.experimentIds[row] ?? 0] ?? ''
}
