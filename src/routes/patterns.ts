/**
 * The places whose search parameters are many, apart from what reads them: to know where one is, and to link to an
 * experiment, the first page needs no more.
 */

/** The runs of one experiment: `#/experiments/:experimentId`, MLflow's own link shape; with `/runs` it is MLflow 3's. */
export const runsPattern = '/experiments/:experimentId/runs?'

/** The runs of several experiments in one table; the part after the second slash means nothing to MLflow either. */
export const compareExperimentsPattern = '/compare-experiments/:part?'

/** Runs beside each other: `#/compare-runs?runs=["…"]&experiments=["…"]`, MLflow's own link shape. */
export const comparePattern = '/compare-runs'

/** `/experiments/1` below the hash: an experiment's runs, shown as they are by default. */
export function experimentHref(experimentId: string): string {
  return `/experiments/${encodeURIComponent(experimentId)}`
}

/**
 * The runs of these experiments in one table, shown as they are by default: `/experiments/1` for one, MLflow's own
 * `/compare-experiments/s?experiments=["1","2"]` for several.
 */
export function experimentsTogetherHref(experimentIds: readonly string[]): string {
  const [only] = experimentIds
  if (experimentIds.length === 1 && only !== undefined) return experimentHref(only)
  const experiments = encodeURIComponent(JSON.stringify(experimentIds))
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('%2C', ',')
  return `/compare-experiments/s?experiments=${experiments}`
}
