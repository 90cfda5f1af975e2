import { RUN_STATUSES } from '../../domain/run.ts'
import type { RunInfo, RunStatus } from '../../domain/run.ts'
import { readInt64 } from '../../lib/json.ts'
import type { Int64 } from '../../lib/json.ts'
import { appendToUri } from '../rules/artifactUri.ts'
import { ARTIFACTS } from './layout.ts'
import type { Meta } from './metaYaml.ts'

/** Text of a field; numbers that an old MLflow wrote without quotes are text too. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : ''
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value)
}

export function time(value: unknown): Int64 | undefined {
  return readInt64(value)
}

/** @throws Error when a field that says where the file belongs says something else */
export function checkOwner(meta: Meta, field: string, expected: string): void {
  const found = text(meta[field])
  if (found !== expected) throw new Error(`its ${field} is '${found}', but it lies in the folder '${expected}'.`)
}

/** Where a run is, which its `meta.yaml` has to agree with. */
export interface RunPlace {
  readonly runId: string
  readonly experimentId: string
  /** Where runs put artifacts whose `meta.yaml` does not say, as before MLflow 0.5. */
  readonly artifactRoot: string
}

/**
 * What a run's `meta.yaml` of any MLflow says. The name may be empty: then the tag has it.
 * @throws Error when it belongs to another run
 */
export function readRunMeta(meta: Meta, { runId, experimentId, artifactRoot }: RunPlace): RunInfo {
  checkOwner(meta, meta['run_id'] === undefined ? 'run_uuid' : 'run_id', runId)
  checkOwner(meta, 'experiment_id', experimentId)
  return {
    runId,
    experimentId,
    runName: text(meta['run_name']),
    status: readStatus(meta['status']),
    startTimeMs: time(meta['start_time']),
    endTimeMs: time(meta['end_time']),
    lifecycleStage: meta['lifecycle_stage'] === 'deleted' ? 'deleted' : 'active',
    artifactUri: text(meta['artifact_uri']) || appendToUri(artifactRoot, experimentId, runId, ARTIFACTS),
    userId: text(meta['user_id']),
  }
}

/** MLflow's enum numbers start at 1; absent is RUNNING. */
function readStatus(value: unknown): RunStatus {
  if (value === undefined || value === null) return 'RUNNING'
  return RUN_STATUSES[Number(value) - 1] ?? RUN_STATUSES.find((status) => status === value) ?? 'UNKNOWN'
}

export function printStatus(status: RunStatus): number {
  return RUN_STATUSES.findIndex((known) => known === status) + 1
}

/** The `meta.yaml` of a new run, with the fields that MLflow 1.x to today look for. */
export function newRunMeta(info: RunInfo): Meta {
  return {
    artifact_uri: info.artifactUri,
    deleted_time: null,
    end_time: null,
    entry_point_name: '',
    experiment_id: info.experimentId,
    lifecycle_stage: info.lifecycleStage,
    run_id: info.runId,
    run_name: info.runName,
    run_uuid: info.runId,
    source_name: '',
    source_type: 4,
    source_version: '',
    start_time: info.startTimeMs,
    status: printStatus(info.status),
    tags: [],
    user_id: info.userId,
  }
}
