import type { Int64 } from '../../lib/json.ts'
import type { LifecycleStage } from '../lifecycle.ts'
import type { RunStatus } from '../run.ts'

/** How a run stands: going, or ended when and how. `endTimeMs` is milliseconds since the epoch. */
export interface RunEnding {
  readonly status: Exclude<RunStatus, 'UNKNOWN'>
  readonly endTimeMs: Int64 | undefined
}

interface Swap<Value> {
  readonly from: Value
  readonly to: Value
}

interface RunTarget {
  readonly runId: string
  readonly experimentId: string
  /** How the person knows it: its name, or the start of its id. */
  readonly title: string
}

interface ExperimentTarget {
  readonly experimentId: string
  readonly title: string
}

/** A change of one field of one run. Notes and colours are tags. An absent tag value is no tag. */
export type RunChange = RunTarget &
  (
    | ({ readonly kind: 'run-name' } & Swap<string>)
    | ({ readonly kind: 'run-tag'; readonly key: string } & Swap<string | undefined>)
    | ({ readonly kind: 'run-stage' } & Swap<LifecycleStage>)
    | ({ readonly kind: 'run-ending' } & Swap<RunEnding>)
  )

/**
 * A change of one field of one experiment. Its stage is that of all its runs: deleting deletes them and restoring
 * revives them all, so a change of stage names those that are deleted by themselves while the experiment is active.
 */
export type ExperimentChange = ExperimentTarget &
  (
    | ({ readonly kind: 'experiment-name' } & Swap<string>)
    | ({ readonly kind: 'experiment-tag'; readonly key: string } & Swap<string | undefined>)
    | ({ readonly kind: 'experiment-stage'; readonly deletedRunIds: readonly string[] } & Swap<LifecycleStage>)
  )

/** One field of one thing, from a value to another: what the page shows at once, the server is asked for, and Undo turns round. */
export type Change = RunChange | ExperimentChange

/** What takes a change back. */
export function inverseOf(change: Change): Change {
  return { ...change, from: change.to, to: change.from } as Change
}

/** What takes changes back that were made in this order. */
export function inverseOfAll(changes: readonly Change[]): readonly Change[] {
  return changes.map(inverseOf).toReversed()
}

/** MLflow ignores an empty name, so a name cannot be taken from a run again. Everything else has its way back. */
export function isReversible(change: Change): boolean {
  return change.kind !== 'run-name' || change.from !== ''
}

/** Whether both change the same field of the same thing. */
function isSameField(a: Change, b: Change): boolean {
  return targetKey(a) === targetKey(b) && fieldKey(a) === fieldKey(b)
}

/** Distinct for every run and experiment. */
export function targetKey(change: Change): string {
  return 'runId' in change ? `run ${change.runId}` : `experiment ${change.experimentId}`
}

function fieldKey(change: Change): string {
  return 'key' in change ? `${change.kind} ${change.key}` : change.kind
}

/** Whether a value is the other: endings are compared by what is in them. */
export function isSameValue(a: Change['from'], b: Change['from']): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.status === b.status && Number(a.endTimeMs ?? 0) === Number(b.endTimeMs ?? 0)
}

/** `change` as it would be had `lost`, which was to come before it, never been; the same object where that is no matter. */
export function withoutBefore(change: Change, lost: Change): Change {
  if (isSameField(change, lost))
    return isSameValue(lost.to, change.from) ? ({ ...change, from: lost.from } as Change) : change
  if (lost.kind !== 'run-stage' || change.kind !== 'experiment-stage') return change
  if (lost.experimentId !== change.experimentId) return change
  const others = change.deletedRunIds.filter((runId) => runId !== lost.runId)
  return { ...change, deletedRunIds: lost.from === 'deleted' ? [...others, lost.runId] : others }
}

/**
 * Whether one must wait for the other: they concern the same thing, or one changes the stage of an experiment and the
 * other something in it.
 */
export function mustWait(a: readonly Change[], b: readonly Change[]): boolean {
  const targets = new Set(a.map(targetKey))
  if (b.some((change) => targets.has(targetKey(change)))) return true
  return isInStageOf(a, b) || isInStageOf(b, a)
}

function isInStageOf(a: readonly Change[], b: readonly Change[]): boolean {
  const experiments = new Set(
    b.flatMap(({ kind, experimentId }) => (kind === 'experiment-stage' ? [experimentId] : [])),
  )
  return experiments.size > 0 && a.some(({ experimentId }) => experiments.has(experimentId))
}
