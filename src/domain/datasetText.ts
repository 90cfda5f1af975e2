import { parseJson, printJson } from '../lib/json.ts'
import type { Dataset, DatasetInput } from './run.ts'
import { valueOf } from './tag.ts'

const CONTEXT_TAG = 'mlflow.data.context'

/** A dataset of a run under its key: what it was read for (`train`, `eval`), else the dataset's name. */
export interface DatasetEntry {
  readonly key: string
  /** All that is known about the dataset as JSON: equal texts are equal datasets. */
  readonly value: string
}

/** The datasets of a run, each under a key of its own: a second one for the same purpose gets a number. */
export function datasetEntries(inputs: readonly DatasetInput[]): readonly DatasetEntry[] {
  const counts = new Map<string, number>()
  return inputs.map(({ dataset, tags }) => {
    const key = valueOf(tags, CONTEXT_TAG) ?? dataset.name
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { key: count === 1 ? key : `${key} (${count})`, value: datasetText(dataset) }
  })
}

/** Everything that is known about a dataset as one JSON text: equal texts are equal datasets. */
function datasetText({ name, digest, sourceType, source, schema, profile }: Dataset): string {
  return printJson({ name, digest, sourceType, source, schema, profile })
}

/** What a filter can ask of a dataset, of an entry: the field's text, `''` where there is none. */
export function datasetField({ key, value }: DatasetEntry, field: 'name' | 'digest' | 'context'): string {
  const { name, digest } = fieldsOf(value)
  const text = { name, digest, context: key === name ? '' : key.replace(/ \(\d+\)$/, '') }[field]
  return typeof text === 'string' ? text : ''
}

/** `cifar10 · a3f9c21 · 50,000 rows` of the value of a `DatasetEntry`. */
export function datasetTitle(text: string): string {
  const { name, digest, profile } = fieldsOf(text)
  const { num_rows: rows } = fieldsOf(String(profile))
  const parts = [name, digest, typeof rows === 'number' ? `${rows.toLocaleString('en-US')} rows` : '']
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ')
}

function fieldsOf(text: string): Record<string, unknown> {
  try {
    const value = parseJson(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
