import { experimentsTogetherHref } from './patterns.ts'
import { printRunsSearch } from './runs.ts'
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

/** The runs of these experiments in one table, shown as `search` says; as `experimentsTogetherHref` for the defaults. */
export function experimentsRunsHref(experimentIds: readonly string[], search: Partial<RunsSearch> = {}): string {
  const href = experimentsTogetherHref(experimentIds)
  const query = printRunsSearch(search)
  if (query === '') return href
  return href + (href.includes('?') ? '&' : '?') + query
}
