import type { Int64 } from '../lib/json.ts'
import type { LifecycleStage } from './lifecycle.ts'
import type { Tag } from './tag.ts'

/** An MLflow experiment. Times are milliseconds since the epoch and absent on servers before 1.29. */
export interface Experiment {
  /** Decimal text; `"0"` is the default experiment. */
  readonly experimentId: string
  /** Unique on the server, deleted experiments included. */
  readonly name: string
  /** URI under which runs put their artifacts. */
  readonly artifactLocation: string
  readonly lifecycleStage: LifecycleStage
  readonly creationTimeMs: Int64 | undefined
  readonly lastUpdateTimeMs: Int64 | undefined
  readonly tags: readonly Tag[]
}
