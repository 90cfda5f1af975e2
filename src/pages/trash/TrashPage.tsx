import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { deletedRunsOptions } from '../../data/deletedRuns.ts'
import { experimentsOptions } from '../../data/experiments.ts'
import { decodeTrashSearch, trashHref } from '../../routes/trash.ts'
import { TrashView } from './TrashView.tsx'

const ALL_DELETED = { filter: '', orderBy: ['last_update_time DESC'], viewType: 'DELETED_ONLY' } as const

/** `#/trash`: all deleted experiments and runs. */
export function TrashPage() {
  const search = decodeTrashSearch(useSearchParams()[0])
  const navigate = useNavigate()
  const client = useMlflowClient()
  const experiments = useInfiniteQuery(experimentsOptions(client, ALL_DELETED))
  const runs = useQuery(deletedRunsOptions(client))
  return (
    <TrashView
      search={search}
      experiments={experiments.data?.pages.flatMap(({ items }) => items)}
      runs={runs.data}
      error={experiments.error ?? runs.error ?? undefined}
      hasMore={experiments.hasNextPage}
      onSearch={(change) => void navigate(trashHref({ ...search, ...change }), { replace: true })}
      onLoadMore={() => void experiments.fetchNextPage()}
      onRefresh={() => {
        void experiments.refetch()
        void runs.refetch()
      }}
    />
  )
}
