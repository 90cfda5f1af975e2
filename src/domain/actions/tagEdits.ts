import type { KnownRun } from '../knownRun.ts'
import { valueOf } from '../tag.ts'
import type { RunChange } from './change.ts'
import { renderPattern } from './namePattern.ts'
import { runTarget } from './runChanges.ts'

/** One tag key over several runs. */
export interface TagSummary {
  readonly key: string
  /** How many of the runs have it. */
  readonly count: number
  /** Distinct values, the commonest first. */
  readonly values: readonly string[]
}

/** What shall become of a key: removed from all runs, or set on all to what a pattern makes of each. */
export type TagEdit = { readonly kind: 'remove' } | { readonly kind: 'set'; readonly pattern: string }

/** The tag keys of runs, sorted, each with what they have under it. */
export function summarizeTags(runs: readonly KnownRun[]): readonly TagSummary[] {
  const byKey = new Map<string, Map<string, number>>()
  for (const { key, value } of runs.flatMap(({ tags }) => tags)) {
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

/** The changes that make the edits true; none for runs that are so already. */
export function tagChanges(
  runs: readonly KnownRun[],
  edits: ReadonlyMap<string, TagEdit>,
): readonly Extract<RunChange, { kind: 'run-tag' }>[] {
  return runs.flatMap((run, index) =>
    [...edits].flatMap(([key, edit]) => {
      const from = valueOf(run.tags, key)
      const to = edit.kind === 'remove' ? undefined : renderPattern(edit.pattern, run, index + 1).text
      return from === to ? [] : [{ ...runTarget(run.ref), kind: 'run-tag' as const, key, from, to }]
    }),
  )
}
