/** The list of experiments: `#/experiments`, also `#/` as in MLflow. */
export const experimentsPattern = '/experiments'

export const EXPERIMENT_SORT_KEYS = ['name', 'updated', 'created'] as const
export type ExperimentSortKey = (typeof EXPERIMENT_SORT_KEYS)[number]

export interface ExperimentSort {
  readonly key: ExperimentSortKey
  readonly descending: boolean
}

export const EXPERIMENT_LAYOUTS = ['folders', 'flat'] as const
/** Whether `/` in names makes folders. */
export type ExperimentLayout = (typeof EXPERIMENT_LAYOUTS)[number]

export interface ExperimentsSearch {
  /** Text that the name must contain; `''` is all. */
  readonly name: string
  /** The filter as written (`domain/filter/written`), in the language of experiments; `''` is all. */
  readonly filter: string
  readonly sort: ExperimentSort
  readonly layout: ExperimentLayout
}

export const EXPERIMENTS_DEFAULTS: ExperimentsSearch = {
  name: '',
  filter: '',
  sort: { key: 'updated', descending: true },
  layout: 'folders',
}

/** Reads the query part of the hash; total: bad values become defaults. */
export function decodeExperimentsSearch(parameters: URLSearchParams): ExperimentsSearch {
  return {
    name: parameters.get('name') ?? EXPERIMENTS_DEFAULTS.name,
    filter: parameters.get('filter') ?? EXPERIMENTS_DEFAULTS.filter,
    sort: decodeSort(parameters.get('sort')) ?? EXPERIMENTS_DEFAULTS.sort,
    layout: EXPERIMENT_LAYOUTS.find((layout) => layout === parameters.get('layout')) ?? EXPERIMENTS_DEFAULTS.layout,
  }
}

/** Prints the query part, `name=resnet&sort=-created` (the minus is descending); defaults are left out. */
export function encodeExperimentsSearch({ name, filter, sort, layout }: ExperimentsSearch): URLSearchParams {
  const parameters = new URLSearchParams()
  if (name !== EXPERIMENTS_DEFAULTS.name) parameters.set('name', name)
  if (filter !== EXPERIMENTS_DEFAULTS.filter) parameters.set('filter', filter)
  if (encodeSort(sort) !== encodeSort(EXPERIMENTS_DEFAULTS.sort)) parameters.set('sort', encodeSort(sort))
  if (layout !== EXPERIMENTS_DEFAULTS.layout) parameters.set('layout', layout)
  return parameters
}

/** `/experiments?…` below the hash. */
export function experimentsHref(search: Partial<ExperimentsSearch> = {}): string {
  const query = encodeExperimentsSearch({ ...EXPERIMENTS_DEFAULTS, ...search }).toString()
  return query === '' ? experimentsPattern : `${experimentsPattern}?${query}`
}

function encodeSort({ key, descending }: ExperimentSort): string {
  return descending ? `-${key}` : key
}

function decodeSort(text: string | null): ExperimentSort | undefined {
  const descending = text?.startsWith('-') ?? false
  const key = EXPERIMENT_SORT_KEYS.find((key) => key === (descending ? text?.slice(1) : text))
  return key === undefined ? undefined : { key, descending }
}
