import type { LoadedRuns } from '../../data/loadedRuns.ts'
import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import type { PageExperiments } from './useExperiments.ts'

interface LoadState {
  readonly error: Error | undefined
  /** A page is on its way: the first, a further one, or all again. */
  readonly isLoading: boolean
  /** What is shown answers the search before: nothing that is said or done may take it for the answer. */
  readonly isSearching: boolean
  readonly updatedAtMs: number
  /** The runs come in the order that was asked for: those that are here are the first of all. */
  readonly isServerOrder: boolean
}

export interface RunsViewProps {
  /** One, or several that are looked at together. */
  readonly experimentIds: readonly string[]
  readonly experiments: PageExperiments
  readonly search: RunsSearch
  /** The filter of `search`, read. */
  readonly filter: WrittenFilter
  /** What of it the server is asked, in MLflow's language. */
  readonly sent: string
  /** `undefined` until the first page is there, or that of the search before. */
  readonly loaded: LoadedRuns | undefined
  readonly load: LoadState
  readonly onSearch: (change: Partial<RunsSearch>) => void
  readonly onStop: () => void
  readonly onResume: () => void
  readonly onRefresh: () => void
  /** Loads what is not here yet. Rejects when that fails or is stopped. */
  readonly onLoadAll: () => Promise<RunTable>
}
