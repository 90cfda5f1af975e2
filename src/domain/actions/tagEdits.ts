import { valueOf } from '../tag.ts'
import { renderPattern } from './namePattern.ts'
import type { TagChange, Tagged } from './tagged.ts'

/** One tag key over several things. */
export interface TagSummary {
  readonly key: string
  /** How many of them have it. */
  readonly count: number
  /** Distinct values, the commonest first. */
  readonly values: readonly string[]
}

/** What shall become of a key: removed from all, or set on all to what a pattern makes of each. */
export type TagEdit = { readonly kind: 'remove' } | { readonly kind: 'set'; readonly pattern: string }

/** The tag keys of things, sorted, each with what they have under it. */
export function summarizeTags(things: readonly Tagged[]): readonly TagSummary[] {
  const byKey = new Map<string, Map<string, number>>()
  for (const { key, value } of things.flatMap(({ tags }) => tags)) {
    const values = byKey.get(key) ?? new Map<string, number>()
    byKey.set(key, values.set(value, (values.get(value) ?? 0) + 1))
  }
  return [...byKey]
    .map(([key, values]) => ({
      key,
      count: [...values.values()].reduce((sum, count) => sum + count, 0),
      values: [...values].sort(([, a], [, b]) => b - a).map(([value]) => value),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The changes that make the edits true; none for things that are so already. */
export function tagChanges(things: readonly Tagged[], edits: ReadonlyMap<string, TagEdit>): readonly TagChange[] {
  return things.flatMap(({ tags, read, changeTag }, index) =>
    [...edits].flatMap(([key, edit]) => {
      const from = valueOf(tags, key)
      const to = edit.kind === 'remove' ? undefined : renderPattern(edit.pattern, read, index + 1).text
      return from === to ? [] : [changeTag(key, from, to)]
    }),
  )
}
