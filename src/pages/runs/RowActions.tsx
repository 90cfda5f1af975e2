import { Button } from '@mantine/core'
import { Eye, EyeOff, Pin, PinOff } from 'lucide-react'
import type { RunSelection } from '../../domain/runSelection.ts'
import { toggleMembers } from '../../domain/tableSettings.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RowActionsProps extends Pick<RunsViewProps, 'search' | 'onSearch'> {
  readonly selection: RunSelection
}

/** Keeps the selected runs on top of the table, or leaves them out of charts; both are in the URL. */
export function RowActions({ selection, search, onSearch }: RowActionsProps) {
  const runIds = [...selection.keys()]
  const { table, charts } = search
  const arePinned = runIds.every((runId) => table.pinnedRunIds.includes(runId))
  const areMuted = runIds.every((runId) => charts.mutedRuns.includes(runId))
  return (
    <>
      <Button
        variant="subtle"
        leftSection={arePinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
        onClick={() => onSearch({ table: { ...table, pinnedRunIds: toggleMembers(table.pinnedRunIds, runIds) } })}
      >
        {arePinned ? 'Unpin' : 'Pin'}
      </Button>
      <Button
        variant="subtle"
        leftSection={areMuted ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        title={areMuted ? 'Show in charts' : 'Leave out of charts'}
        onClick={() => onSearch({ charts: { ...charts, mutedRuns: toggleMembers(charts.mutedRuns, runIds) } })}
      >
        {areMuted ? 'Show' : 'Hide'}
      </Button>
    </>
  )
}
