import { queryOptions } from '@tanstack/react-query'
import { isMlflowViewTag, readMlflowViews } from '../domain/mlflowView.ts'
import type { Tag } from '../domain/tag.ts'

/** The views that MLflow's own page shares in an experiment's `tags` (`MlflowView[]`); no request: inflating them is asynchronous. */
export function mlflowViewsOptions(tags: readonly Tag[]) {
  const shared = tags.filter(isMlflowViewTag)
  return queryOptions({
    queryKey: ['experiments', 'mlflow views', shared],
    queryFn: async ({ signal }) => {
      const views = await readMlflowViews(shared)
      signal.throwIfAborted()
      return views
    },
    staleTime: Infinity,
    enabled: shared.length > 0,
  })
}
