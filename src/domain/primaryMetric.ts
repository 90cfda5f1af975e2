import { valueOf } from './tag.ts'
import type { Tag } from './tag.ts'

/** The experiment tags with which MLflow's own page marks the metric that matters most. */
const NAME_TAG = 'mlflow.experiment.primaryMetric.name'
const GREATER_TAG = 'mlflow.experiment.primaryMetric.greaterIsBetter'

export interface PrimaryMetric {
  readonly key: string
  /** `undefined` when the experiment does not say. */
  readonly direction: 'lower' | 'higher' | undefined
}

/** The metric that an experiment's tags call its primary one; Python and JavaScript write its booleans. */
export function primaryMetric(experimentTags: readonly Tag[]): PrimaryMetric | undefined {
  const key = valueOf(experimentTags, NAME_TAG)
  if (key === undefined) return undefined
  const isGreater = valueOf(experimentTags, GREATER_TAG)?.toLowerCase()
  return { key, direction: isGreater === 'true' ? 'higher' : isGreater === 'false' ? 'lower' : undefined }
}
