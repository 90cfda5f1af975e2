import type { DeletedRuns } from '../../data/deletedRuns.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { TrashSearch } from '../../routes/trash.ts'

export interface TrashViewProps {
  readonly search: TrashSearch
  /** `undefined` until the first answer. */
  readonly experiments: readonly Experiment[] | undefined
  readonly runs: DeletedRuns | undefined
  readonly error: Error | undefined
  /** More deleted experiments than are loaded. */
  readonly hasMore: boolean
  readonly onSearch: (change: Partial<TrashSearch>) => void
  readonly onLoadMore: () => void
  readonly onRefresh: () => void
}
