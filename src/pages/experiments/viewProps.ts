import type { RunningRuns } from '../../data/runningRuns.ts'
import type { FilterProblem } from '../../data/sentFilter.ts'
import type { ExperimentsSearch } from '../../routes/experiments.ts'
import type { ExperimentItem } from './prepareExperiments.ts'

export interface LoadState {
  readonly error: Error | undefined
  /** What is shown answers the search before. */
  readonly isSearching: boolean
  readonly isLoadingMore: boolean
  readonly hasMore: boolean
  readonly updatedAtMs: number
}

export interface ExperimentsViewProps {
  readonly search: ExperimentsSearch
  /** What of its filter the server is asked, in MLflow's language. */
  readonly sent: string
  /** Why the filter cannot be sent. */
  readonly filterProblem: FilterProblem | undefined
  /** `undefined` until the first answer. */
  readonly items: readonly ExperimentItem[] | undefined
  /** Of the pinned experiments, those that the search finds. */
  readonly pinned: readonly ExperimentItem[]
  readonly running: RunningRuns
  readonly pageCount: number
  readonly state: LoadState
  readonly onSearch: (change: Partial<ExperimentsSearch>) => void
  readonly onLoadMore: () => void
  readonly onRefresh: () => void
  readonly onPin: (experimentId: string, isPinned: boolean) => void
}
