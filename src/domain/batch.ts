import type { Metric } from './metric.ts'
import type { Param, Tag } from './tag.ts'
import { TrackingError } from './trackingError.ts'

/** Metrics, params and tags that belong together. */
export interface Batch {
  readonly metrics?: readonly Metric[]
  readonly params?: readonly Param[]
  readonly tags?: readonly Tag[]
}

/**
 * A batch that broke off. The server has all of `accepted`, was last sent `failed`, and was never sent `unsent`; each
 * list is in the caller's order. `cause` is the failed call's own error. MLflow checks a call before it writes anything,
 * so after an `MlflowError` with a 4xx status nothing of `failed` was written; after any other `cause` nobody knows.
 */
export class BatchError extends TrackingError {
  override readonly name = 'BatchError'
  override readonly cause: TrackingError
  readonly accepted: Required<Batch>
  readonly failed: Required<Batch>
  readonly unsent: Required<Batch>

  constructor(cause: TrackingError, parts: Record<'accepted' | 'failed' | 'unsent', Required<Batch>>) {
    super(cause.message, cause.endpoint, { cause })
    this.cause = cause
    this.accepted = parts.accepted
    this.failed = parts.failed
    this.unsent = parts.unsent
  }
}
