import type { KeyboardEvent } from 'react'
import type { CompareActions, CompareModel } from './compareModel.ts'

/**
 * Keys on the head of a run: Delete takes it out, Alt with an arrow moves it, B makes it the baseline.
 * @returns where the run, or the one that takes its place, is then; `undefined` when the key means nothing
 */
export function handleRunKey(
  event: KeyboardEvent,
  { runs, isTransposed }: CompareModel,
  index: number,
  actions: CompareActions,
): number | undefined {
  const run = runs[index]
  if (run === undefined) return undefined
  const [back, forth] = isTransposed ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault()
    actions.onRemove(run.runId)
    return Math.min(index, runs.length - 2)
  }
  if (event.key === 'b' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    actions.onBaseline(run.runId)
    return 0
  }
  if (!event.altKey || (event.key !== back && event.key !== forth)) return undefined
  event.preventDefault()
  const to = index + (event.key === back ? -1 : 1)
  const neighbour = runs[to]
  // The baseline is always first: it gives its place to nobody.
  if (index === 0 || to === 0 || neighbour === undefined) return index
  actions.onMove(run.runId, neighbour.runId)
  return to
}
