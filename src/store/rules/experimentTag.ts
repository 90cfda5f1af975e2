import type { Tag } from '../../domain/tag.ts'
import { checkKey } from './keys.ts'
import { LIMIT } from './limits.ts'
import { checkLength } from './text.ts'

/** Experiment tags are refused, not cut, when they are too long. */
export function checkExperimentTag({ key, value }: Tag): void {
  checkKey(key, 'key')
  checkLength('key', LIMIT.key, key)
  checkLength('value', LIMIT.experimentTagValue, value)
}
