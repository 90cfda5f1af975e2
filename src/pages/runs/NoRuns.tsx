import { Button } from '@mantine/core'
import { Sprout, Trash2 } from 'lucide-react'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { firstRunLines } from './firstRunLines.ts'
import type { PageExperiments } from './useExperiments.ts'
import type { RunsViewProps } from './viewProps.ts'

interface NoRunsProps extends Pick<RunsViewProps, 'search' | 'onSearch'> {
  readonly experiments: PageExperiments
}

/** An experiment without runs of the kind that is looked at, and the way to the first one. */
export function NoRuns({ experiments, search, onSearch }: NoRunsProps) {
  const { viewType, table } = search
  if (viewType === 'DELETED_ONLY') {
    return (
      <EmptyState
        icon={<Trash2 aria-hidden />}
        title="No deleted runs"
        action={<Button onClick={() => onSearch({ viewType: 'ACTIVE_ONLY' })}>Show active runs</Button>}
      />
    )
  }
  const showDeleted = <Button onClick={() => onSearch({ viewType: 'DELETED_ONLY' })}>Show deleted runs</Button>
  const [experiment] = experiments.known
  if (experiments.ids.length === 1 && experiment?.lifecycleStage === 'deleted') {
    return (
      <EmptyState icon={<Trash2 aria-hidden />} title="This experiment is deleted" action={showDeleted}>
        <p>Its runs were deleted with it.</p>
      </EmptyState>
    )
  }
  const { origin, pathname } = window.location
  const lines = firstRunLines(origin + pathname, experiments.ids[0] ?? '')
  return (
    <EmptyState icon={<Sprout aria-hidden />} title="No runs yet" action={viewType === 'ALL' ? undefined : showDeleted}>
      <p>Run these lines in Python; the run shows up here{table.refreshS === 0 && ' after a refresh'}.</p>
      <CodeBlock code={lines} what="Python lines" />
    </EmptyState>
  )
}
