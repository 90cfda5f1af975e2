import { useQuery } from '@tanstack/react-query'
import { mlflowViewsOptions } from '../../data/mlflowViews.ts'
import type { Tag } from '../../domain/tag.ts'
import { readMlflowState } from '../../routes/mlflowState.ts'
import { printRunsSearch } from '../../routes/runs.ts'
import { ViewsSection } from './ViewsSection.tsx'

interface MlflowViewsProps {
  /** Of the experiment. */
  readonly tags: readonly Tag[]
  readonly current: string
  readonly onOpen: (query: string) => void
}

/** The views that MLflow's own page shares, as far as they can be shown here; nothing where there are none. They are not ours to take away. */
export function MlflowViews({ tags, current, onOpen }: MlflowViewsProps) {
  const { data } = useQuery(mlflowViewsOptions(tags))
  if (data === undefined || data.length === 0) return null
  const views = data.map(({ key, name, state }) => {
    const { search, left } = readMlflowState(state)
    return {
      id: key,
      name: name ?? `Unnamed, ${key.slice(0, 8)}`,
      query: printRunsSearch(search),
      note: left.length === 0 ? undefined : `Without ${left.join(', ')}`,
    }
  })
  return (
    <ViewsSection title="From MLflow’s page" views={views} current={current} onOpen={onOpen} onRemove={undefined} />
  )
}
