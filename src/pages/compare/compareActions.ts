import type { CompareActions, CompareModel } from '../../features/compare/compareModel.ts'
import type { CompareSearch } from '../../routes/compare.ts'
import type { CompareViewProps } from './viewProps.ts'

/** What can be done to a comparison, as changes of its link. */
export function compareActions(
  search: CompareSearch,
  runs: CompareModel['runs'],
  onSearch: CompareViewProps['onSearch'],
): Omit<CompareActions, 'onDiff'> {
  const shownIds = runs.map(({ runId }) => runId)
  // Runs that could not be loaded stay in the link, after the others.
  const inOrder = (runIds: readonly string[]): readonly string[] => {
    const order = new Set(runIds)
    return [...order, ...search.runIds.filter((runId) => !order.has(runId))]
  }
  const without = (keys: readonly string[], key: string): readonly string[] => keys.filter((other) => other !== key)
  return {
    onBaseline: (runId) => onSearch({ baseline: runId }, true),
    onRemove: (runId) => {
      const baseline = runId === search.baseline ? '' : search.baseline
      onSearch({ runIds: search.runIds.filter((other) => other !== runId), baseline }, true)
    },
    onMove: (runId, toRunId) => {
      const to = shownIds.indexOf(toRunId)
      const from = shownIds.indexOf(runId)
      // What is dropped comes from anywhere; the baseline's place is taken by choosing another baseline.
      if (from < 0 || to < 0 || from === to) return
      if (to === 0) onSearch({ baseline: runId }, true)
      else
        onSearch(
          { runIds: inOrder(shownIds.toSpliced(from, 1).toSpliced(to, 0, runId)), baseline: shownIds[0] ?? '' },
          true,
        )
    },
    onOrder: (runIds) => onSearch({ runIds: inOrder(runIds), baseline: shownIds[0] ?? '' }, true),
    onDirection: (key, direction) => {
      const lower = without(search.lowerIsBetter, key)
      const higher = without(search.higherIsBetter, key)
      onSearch(
        direction === 'lower'
          ? { lowerIsBetter: [...lower, key], higherIsBetter: higher }
          : { lowerIsBetter: lower, higherIsBetter: [...higher, key] },
        false,
      )
    },
  }
}
