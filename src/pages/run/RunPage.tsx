import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useLocation, useParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { findListedRun } from '../../data/listedRun.ts'
import { runOptions } from '../../data/runs.ts'
import { decodeRunSearch, runHref } from '../../routes/run.ts'
import { ListedRunView } from './ListedRunView.tsx'
import { isMissing } from './missingRun.ts'
import { RunProblem } from './RunProblem.tsx'
import { RunSkeleton } from './RunSkeleton.tsx'
import { RunView } from './RunView.tsx'

/** One run, by its id: a link that names another experiment is put right. */
export function RunPage() {
  const { experimentId = '', runId = '' } = useParams()
  const search = decodeRunSearch(useLocation().pathname)
  const { data: run, error, refetch } = useQuery(runOptions(useMlflowClient(), runId))
  const queryClient = useQueryClient()
  const retry = (): void => void refetch()
  if (run === undefined) {
    const known = findListedRun(queryClient, runId)
    if (error === null) return <RunSkeleton experimentId={experimentId} listed={known?.run} />
    if (known !== undefined && !isMissing(error)) return <ListedRunView known={known} error={error} onRetry={retry} />
    return <RunProblem experimentId={experimentId} runId={runId} error={error} onRetry={retry} />
  }
  if (run.info.experimentId !== experimentId) {
    return <Navigate replace to={runHref(run.info.experimentId, runId, search)} />
  }
  return <RunView key={runId} run={run} search={search} failure={error} onRetry={retry} />
}
