import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentsOptions } from '../../data/experiments.ts'
import { runsHref } from '../../routes/runs.ts'

const EVERYTHING = { filter: '', orderBy: [], viewType: 'ACTIVE_ONLY' } as const

export function ExperimentsPage() {
  const experiments = useInfiniteQuery(experimentsOptions(useMlflowClient(), EVERYTHING))
  return (
    <ul>
      {experiments.data?.pages
        .flatMap((page) => page.items)
        .map((experiment) => (
          <li key={experiment.experimentId}>
            <Link to={runsHref(experiment.experimentId)}>{experiment.name}</Link>
          </li>
        ))}
    </ul>
  )
}
