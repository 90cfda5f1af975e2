import type { Metric } from '../../domain/metric.ts'
import type { Tag } from '../../domain/tag.ts'
import { byName } from '../../lib/byName.ts'

/** Rows shown before a person asks for all of them. */
export const FIRST_ROWS = 200

/** A list cut to what is shown. */
export interface Rows<T> {
  readonly shown: readonly T[]
  /** How many match, shown or not. */
  readonly matches: number
}

/** Those whose key or value contains every word of `query` in any case, by key, numbers in their order. */
export function preparePairs(pairs: readonly Tag[], query: string, limit: number): Rows<Tag> {
  return prepare(pairs, query, limit, ({ key, value }) => `${key}\n${value}`)
}

/** As `preparePairs`; metrics are found by key alone. */
export function prepareMetrics(metrics: readonly Metric[], query: string, limit: number): Rows<Metric> {
  return prepare(metrics, query, limit, ({ key }) => key)
}

function prepare<T extends { readonly key: string }>(
  items: readonly T[],
  query: string,
  limit: number,
  textOf: (item: T) => string,
): Rows<T> {
  const words = query.toLowerCase().split(/\s+/)
  const found = items.filter((item) => {
    const text = textOf(item).toLowerCase()
    return words.every((word) => text.includes(word))
  })
  found.sort((a, b) => byName(a.key, b.key))
  return { shown: found.slice(0, limit), matches: found.length }
}
