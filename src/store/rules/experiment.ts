import type { Tag } from '../../domain/tag.ts'
import { invalidParameter } from '../storeError.ts'
import { checkKey } from './keys.ts'
import { LIMIT } from './limits.ts'
import { checkLength } from './text.ts'

/** Experiment tags are refused, not cut, when they are too long. */
export function checkExperimentTag({ key, value }: Tag): void {
  checkKey(key, 'key')
  checkLength('key', LIMIT.key, key)
  checkLength('value', LIMIT.experimentTagValue, value)
}

/** Length only; what the location may say is checked where it comes in. */
export function checkArtifactLocation(location: string | undefined): void {
  if ((location ?? '').length <= LIMIT.artifactLocation) return
  throw invalidParameter(
    `Invalid artifact path length. The length of the artifact path cannot be greater than ${LIMIT.artifactLocation} characters. To configure this limit, please set the MLFLOW_ARTIFACT_LOCATION_MAX_LENGTH environment variable.`,
  )
}
