/** The runs of one experiment: `#/experiments/:experimentId`, MLflow's own link shape; `…/runs` is MLflow 3's. */
export const runsPattern = '/experiments/:experimentId'

/** `/experiments/1` below the hash. */
export function runsHref(experimentId: string): string {
  return `/experiments/${encodeURIComponent(experimentId)}`
}
