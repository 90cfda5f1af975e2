import { Button } from '@mantine/core'
import { TableProperties } from 'lucide-react'
import { Link } from 'react-router'
import { ExperimentBulkActions } from '../../features/manage/ExperimentBulkActions.tsx'
import { experimentsTogetherHref } from '../../routes/patterns.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import type { ExperimentItem } from './prepareExperiments.ts'

interface ExperimentsSelectionBarProps {
  readonly selectedIds: ReadonlySet<string>
  /** What the list shows at the moment. */
  readonly items: readonly ExperimentItem[]
  readonly onClear: () => void
}

/** What can be done with the selected experiments. */
export function ExperimentsSelectionBar({ selectedIds, items, onClear }: ExperimentsSelectionBarProps) {
  const shown = items.reduce((count, { id }) => count + (selectedIds.has(id) ? 1 : 0), 0)
  return (
    <SelectionBar
      label="Selected experiments"
      count={selectedIds.size}
      elsewhereCount={selectedIds.size - shown}
      onClear={onClear}
    >
      <Button
        component={Link}
        to={experimentsTogetherHref([...selectedIds])}
        variant="filled"
        leftSection={<TableProperties aria-hidden />}
      >
        {selectedIds.size === 1 ? 'Open' : 'Open together'}
      </Button>
      <ExperimentBulkActions experimentIds={[...selectedIds]} onGone={onClear} />
    </SelectionBar>
  )
}
