import type { CompareView } from '../../routes/compare.ts'

/** What the ways of looking at compared runs are called. */
export const VIEW_WORD: Readonly<Record<CompareView, string>> = {
  differences: 'Differences',
  curves: 'Curves',
  parallel: 'Parallel',
  scatter: 'Scatter',
  box: 'Box',
  artifacts: 'Artifacts',
}
