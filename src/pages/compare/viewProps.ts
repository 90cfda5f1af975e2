import type { ComparedRuns } from '../../data/comparedRuns.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { CompareSearch } from '../../routes/compare.ts'

interface LoadState {
  readonly error: Error | undefined
  readonly isLoading: boolean
  /** Runs of the link that are more than the page loads. */
  readonly notAsked: number
}

export interface CompareViewProps {
  readonly search: CompareSearch
  readonly compared: ComparedRuns
  /** Those of the runs, as far as they are loaded. */
  readonly experiments: readonly Experiment[]
  readonly load: LoadState
  /** `isStep` makes it one that Back undoes. */
  readonly onSearch: (change: Partial<CompareSearch>, isStep: boolean) => void
  readonly onRetry: () => void
}
