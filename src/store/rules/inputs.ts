import type { DatasetInput } from '../../domain/run.ts'
import { LIMIT } from './limits.ts'
import { checkLength } from './text.ts'

/** Checks lengths, and keeps the first of inputs that name the same dataset (name and digest). */
export function cleanDatasetInputs(inputs: readonly DatasetInput[]): DatasetInput[] {
  for (const { dataset, tags } of inputs) {
    checkLength('name', LIMIT.datasetName, dataset.name)
    checkLength('digest', LIMIT.datasetDigest, dataset.digest)
    checkLength('source', LIMIT.datasetSource, dataset.source)
    checkLength('schema', LIMIT.datasetSchema, dataset.schema ?? '')
    checkLength('profile', LIMIT.datasetProfile, dataset.profile ?? '')
    for (const tag of tags) {
      checkLength('key', LIMIT.inputTagKey, tag.key)
      checkLength('value', LIMIT.inputTagValue, tag.value)
    }
  }
  const first = new Map<string, DatasetInput>()
  for (const input of inputs) {
    const identity = JSON.stringify([input.dataset.name, input.dataset.digest])
    if (!first.has(identity)) first.set(identity, input)
  }
  return [...first.values()]
}
