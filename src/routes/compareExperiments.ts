import { printRunsSearch, runsHref } from './runs.ts'
import type { RunsSearch } from './runs.ts'

/**
 * Reads which experiments, each once: a JSON list in `experiments`, as MLflow writes it, or in `ids`. Total: none for
 * anything else.
 */
export function decodeExperimentIds(parameters: URLSearchParams): readonly string[] {
  const text = parameters.get('experiments') ?? parameters.get('ids') ?? ''
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? [...new Set(list.map(String))] : []
  } catch {
    return []
  }
}

/**
 * The runs of these experiments in one table: `/experiments/1` for one, MLflow's own
 * `/compare-experiments/s?experiments=["1","2"]` for several.
 */
export function experimentsRunsHref(experimentIds: readonly string[], search: Partial<RunsSearch> = {}): string {
  const [only] = experimentIds
  if (experimentIds.length === 1 && only !== undefined) return runsHref(only, search)
  const experiments = encodeURIComponent(JSON.stringify(experimentIds))
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('%2C', ',')
  const query = printRunsSearch(search)
  return `/compare-experiments/s?experiments=${experiments}${query === '' ? '' : `&${query}`}`
}
