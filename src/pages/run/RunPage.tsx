import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runOptions } from '../../data/runs.ts'

export function RunPage() {
  const { runId = '' } = useParams()
  const run = useQuery(runOptions(useMlflowClient(), runId))
  return <h1>{run.data?.info.runName}</h1>
}
