import * as z from 'zod/mini'
import type { Experiment } from '../domain/experiment.ts'
import type { LifecycleStage } from '../domain/lifecycle.ts'
import { int64, listOf, text } from './scalars.ts'

/** `ExperimentTag`, `RunTag`, `Param`, `InputTag`: a missing value is the empty string. */
export const pairWire = z.object({ key: z.string(), value: text })

/** Absent or unknown stages read as active, which is what very old file stores mean. */
export const lifecycleStageWire = z.pipe(
  z.optional(z.string()),
  z.transform((stage): LifecycleStage => (stage === 'deleted' ? 'deleted' : 'active')),
)

/** MLflow `Experiment`, read into the domain's words. */
export const experimentWire = z.pipe(
  z.object({
    experiment_id: z.string(),
    name: text,
    artifact_location: text,
    lifecycle_stage: lifecycleStageWire,
    creation_time: z.optional(int64),
    last_update_time: z.optional(int64),
    tags: listOf(pairWire),
  }),
  z.transform((wire): Experiment => ({
    experimentId: wire.experiment_id,
    name: wire.name,
    artifactLocation: wire.artifact_location,
    lifecycleStage: wire.lifecycle_stage,
    creationTimeMs: wire.creation_time,
    lastUpdateTimeMs: wire.last_update_time,
    tags: wire.tags,
  })),
)
