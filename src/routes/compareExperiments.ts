import { runsHref } from './runs.ts'

/**
 * The runs of these experiments in one table: `/experiments/1` for one, MLflow's own
 * `/compare-experiments/s?experiments=["1","2"]` for several.
 */
export function experimentsRunsHref(experimentIds: readonly string[]): string {
  const [only] = experimentIds
  if (experimentIds.length === 1 && only !== undefined) return runsHref(only)
  const experiments = JSON.stringify(experimentIds)
  return `/compare-experiments/s?${new URLSearchParams({ experiments })}`
}
