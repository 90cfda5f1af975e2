import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runsOptions } from '../../data/runs.ts'
import { runHref } from '../../routes/run.ts'

export function RunsPage() {
  const { experimentId = '' } = useParams()
  const search = { experimentIds: [experimentId], filter: '', orderBy: [], viewType: 'ACTIVE_ONLY' } as const
  const runs = useInfiniteQuery(runsOptions(useMlflowClient(), search))
  return (
    <ul>
      {runs.data?.pages
        .flatMap((page) => page.items)
        .map(({ info }) => (
          <li key={info.runId}>
            <Link to={runHref(info.experimentId, info.runId)}>{info.runName}</Link>
          </li>
        ))}
    </ul>
  )
}
