import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runOptions } from '../../data/runs.ts'
import { runColor } from '../../domain/runColor.ts'
import { colorOfRun, runTitle } from '../../domain/runFacts.ts'
import { runHref } from '../../routes/run.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './FactsStrip.module.css'

interface ParentRunProps {
  /** Of the child, in which the parent nearly always is. */
  readonly experimentId: string
  readonly runId: string
}

/** The run that this one is nested under, by name once that is known. */
export function ParentRun({ experimentId, runId }: ParentRunProps) {
  const { data } = useQuery(runOptions(useMlflowClient(), runId))
  const info = data?.info ?? { runId, runName: '', experimentId }
  const title = runTitle(info)
  return (
    <Link className={classes.parent} to={runHref(info.experimentId, runId)} title={title}>
      <Swatch color={data === undefined ? runColor(runId, undefined) : colorOfRun(data)} />
      <span>{title}</span>
    </Link>
  )
}
