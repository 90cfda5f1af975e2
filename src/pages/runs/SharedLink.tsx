import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { mlflowViewsOptions } from '../../data/mlflowViews.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { readMlflowState } from '../../routes/mlflowState.ts'
import { runsHref } from '../../routes/runs.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import type { SharedViewState } from './leftOut.ts'
import classes from './RunsView.module.css'

interface SharedLinkProps {
  readonly experiment: Experiment
  /** MLflow's `viewStateShareKey`. */
  readonly shareKey: string
  readonly mode: RunsSearch['mode']
}

/** Opens the view that a link of MLflow's page shares; where it is no more, the runs below are said to be all there are. */
export function SharedLink({ experiment, shareKey, mode }: SharedLinkProps) {
  const { data, isLoading } = useQuery(mlflowViewsOptions(experiment.tags))
  const view = data?.find(({ key }) => key === shareKey)
  if (view !== undefined) {
    const { search, left } = readMlflowState(view.state)
    const state: SharedViewState = { left }
    return <Navigate replace to={runsHref(experiment.experimentId, { ...search, mode })} state={state} />
  }
  if (isLoading) return null
  return (
    <div className={classes.notice} role="alert">
      <span>The view that this link shares is not there any more. These are all runs of the experiment.</span>
    </div>
  )
}
