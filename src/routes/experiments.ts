/** The list of experiments: `#/experiments`, also `#/` as in MLflow. */
export const experimentsPattern = '/experiments'

export interface ExperimentsSearch {
  /** Text that the name must contain; `''` is all. */
  readonly name: string
}

const DEFAULTS: ExperimentsSearch = { name: '' }

/** Reads the query part of the hash; total: bad values become defaults. */
export function decodeExperimentsSearch(parameters: URLSearchParams): ExperimentsSearch {
  return { name: parameters.get('name') ?? DEFAULTS.name }
}

/** Prints the query part; defaults are left out. */
export function encodeExperimentsSearch(search: ExperimentsSearch): URLSearchParams {
  const parameters = new URLSearchParams()
  if (search.name !== DEFAULTS.name) parameters.set('name', search.name)
  return parameters
}

/** `/experiments?…` below the hash. */
export function experimentsHref(search: ExperimentsSearch = DEFAULTS): string {
  const query = encodeExperimentsSearch(search).toString()
  return query === '' ? experimentsPattern : `${experimentsPattern}?${query}`
}
