import type { Metric } from '../metric.ts'
import type { DatasetInput, RunStatus } from '../run.ts'
import type { Param, Tag } from '../tag.ts'
import { SYSTEM_TAG } from '../tag.ts'

/** A file that a sample run leaves behind; text is UTF-8. */
export interface SampleFile {
  /** Below the run's artifacts, POSIX separators. */
  readonly path: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** One run of the samples: everything that is logged to it. */
export interface SampleRun {
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly startTimeMs: number
  /** Absent while the run is going. */
  readonly endTimeMs?: number
  readonly status: Exclude<RunStatus, 'UNKNOWN'>
  readonly tags: readonly Tag[]
  readonly params: readonly Param[]
  /** Made while they are logged: all curves at once would fill the memory of a page, and a long one would stop it. */
  readonly metrics: () => Iterable<Metric>
  readonly files?: () => readonly SampleFile[]
  readonly datasets?: readonly DatasetInput[]
  readonly children?: readonly SampleRun[]
  readonly isDeleted?: boolean
}

export interface SampleExperiment {
  readonly name: string
  readonly tags: readonly Tag[]
  readonly runs: readonly SampleRun[]
  readonly isDeleted?: boolean
}

/** Pairs of an object, values as text. */
export function pairs(values: Readonly<Record<string, string | number | boolean>>): Tag[] {
  return Object.entries(values).map(([key, value]) => ({ key, value: String(value) }))
}

/** Who ran what: the tags that MLflow's own client sets. */
export function sourceTags(user: string, source: string, commit: string): Tag[] {
  return pairs({
    [SYSTEM_TAG.user]: user,
    [SYSTEM_TAG.sourceName]: source,
    [SYSTEM_TAG.sourceType]: 'LOCAL',
    [SYSTEM_TAG.gitCommit]: commit,
    [SYSTEM_TAG.gitBranch]: 'main',
  })
}

/** Six digits behind the point: what trainers print, and half the bytes to send. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
