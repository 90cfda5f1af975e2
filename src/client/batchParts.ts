import type { Batch } from '../domain/batch.ts'
import type { Metric } from '../domain/metric.ts'
import type { Param, Tag } from '../domain/tag.ts'
import { printJson } from '../lib/json.ts'
import { sentMetric, sentPair } from './sentValues.ts'

/** What one call of `runs/log-batch` may hold, on every server. */
const LIMIT = { items: 1000, params: 100, tags: 100, bytes: 1_000_000 }
/** Room in the byte limit for the run id, the names of the lists and their brackets. */
const ENVELOPE_BYTES = 1000

type Item =
  | { readonly kind: 'params'; readonly item: Param }
  | { readonly kind: 'tags'; readonly item: Tag }
  | { readonly kind: 'metrics'; readonly item: Metric }

/**
 * Cuts a batch into parts that a server takes in one call each, every list in its own order. Params come first and
 * metrics last: a param can be refused for its content, and neither params nor tags are harmed by being sent again, so
 * that a failure midway leaves as few metrics behind as possible, which some stores would keep twice.
 */
export function batchParts(batch: Batch): Required<Batch>[] {
  const parts: Required<Batch>[] = []
  let part = emptyPart()
  let bytes = ENVELOPE_BYTES
  for (const entry of itemsOf(batch)) {
    const size = bytesOf(entry)
    if (countOf(part) > 0 && (isFull(part, entry) || bytes + size > LIMIT.bytes)) {
      parts.push(part)
      part = emptyPart()
      bytes = ENVELOPE_BYTES
    }
    add(part, entry)
    bytes += size
  }
  if (countOf(part) > 0) parts.push(part)
  return parts
}

/** How many items a batch has. */
export function countOf({ metrics = [], params = [], tags = [] }: Batch): number {
  return metrics.length + params.length + tags.length
}

/** One batch of several, each list in order. */
export function joinParts(parts: readonly Batch[]): Required<Batch> {
  return {
    metrics: parts.flatMap(({ metrics = [] }) => metrics),
    params: parts.flatMap(({ params = [] }) => params),
    tags: parts.flatMap(({ tags = [] }) => tags),
  }
}

interface OpenPart {
  readonly metrics: Metric[]
  readonly params: Param[]
  readonly tags: Tag[]
}

function emptyPart(): OpenPart {
  return { metrics: [], params: [], tags: [] }
}

function* itemsOf({ metrics = [], params = [], tags = [] }: Batch): Generator<Item> {
  for (const item of params) yield { kind: 'params', item }
  for (const item of tags) yield { kind: 'tags', item }
  for (const item of metrics) yield { kind: 'metrics', item }
}

function isFull(part: OpenPart, { kind }: Item): boolean {
  if (countOf(part) >= LIMIT.items) return true
  return kind !== 'metrics' && part[kind].length >= LIMIT[kind]
}

function add(part: OpenPart, entry: Item): void {
  if (entry.kind === 'metrics') part.metrics.push(entry.item)
  else part[entry.kind].push(entry.item)
}

const encoder = new TextEncoder()

function bytesOf(entry: Item): number {
  const json = printJson(entry.kind === 'metrics' ? sentMetric(entry.item) : sentPair(entry.item))
  return encoder.encode(json).byteLength + 1
}
