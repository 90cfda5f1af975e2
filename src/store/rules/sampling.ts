import type { Int64 } from '../../lib/json.ts'

export interface StepRange {
  readonly start: Int64
  readonly end: Int64
}

/**
 * The steps that `get-history-bulk-interval` answers, so that curves of several runs stay comparable: at most
 * `maxResults` of all steps, evenly spread by rank, plus the last one, plus the first and last step of each run.
 * Without a range it starts at step 0, so negative steps are left out. Source: MLflow `abstract_store.py` (2.x – 3.16).
 * @param stepsByRun the distinct steps of each run, ascending
 */
export function sampleSteps(
  stepsByRun: readonly (readonly Int64[])[],
  range: StepRange | undefined,
  maxResults: number,
): Int64[] {
  const all = sortedUnion(stepsByRun)
  const start = range?.start ?? 0
  const end = range?.end ?? all.at(-1) ?? 0
  const isInside = (step: Int64): boolean => step >= start && step <= end
  const inside = all.filter(isInside)
  const ends = stepsByRun.flatMap((steps) => [...steps.slice(0, 1), ...steps.slice(-1)]).filter(isInside)
  return sortedUnion([spread(inside, maxResults), ends])
}

function spread(steps: readonly Int64[], maxResults: number): readonly Int64[] {
  const count = steps.length
  if (count <= maxResults) return steps
  const indices = Array.from({ length: maxResults }, (_, index) => Math.floor((index * count) / maxResults))
  return steps.filter(pickIndices([...indices, count - 1]))
}

function pickIndices(indices: readonly number[]): (step: Int64, index: number) => boolean {
  const picked = new Set(indices)
  return (_step, index) => picked.has(index)
}

function sortedUnion(lists: readonly (readonly Int64[])[]): Int64[] {
  const union = new Set<Int64>()
  for (const list of lists) for (const step of list) union.add(step)
  return [...union].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
