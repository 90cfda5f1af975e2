import { Button } from '@mantine/core'
import { Eye, EyeOff, Pin, PinOff } from 'lucide-react'
import type { RunSelection } from '../../domain/runSelection.ts'
import { toggleMembers } from '../../domain/tableSettings.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RowActionsProps extends Pick<RunsViewProps, 'search' | 'onSearch'> {
  readonly selection: RunSelection
}

/** Their ids are in the URL, of which browsers take no more than two million characters. */
const MOST_NAMED = 1000

/** Keeps the selected runs on top of the table, or leaves them out of charts; both are in the URL. */
export function RowActions({ selection, search, onSearch }: RowActionsProps) {
  const isTooMany = selection.size > MOST_NAMED
  const runIds = isTooMany ? [] : [...selection.keys()]
  const { table, charts } = search
  const arePinned = !isTooMany && runIds.every((runId) => table.pinnedRunIds.includes(runId))
  const areMuted = !isTooMany && runIds.every((runId) => charts.mutedRuns.includes(runId))
  const refusal = isTooMany ? `At most ${formatInteger(MOST_NAMED)} runs: their names stand in the link` : undefined
  return (
    <>
      <Button
        variant="subtle"
        disabled={isTooMany}
        title={refusal}
        leftSection={arePinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
        onClick={() => onSearch({ table: { ...table, pinnedRunIds: toggleMembers(table.pinnedRunIds, runIds) } })}
      >
        {arePinned ? 'Unpin' : 'Pin'}
      </Button>
      <Button
        variant="subtle"
        disabled={isTooMany}
        leftSection={areMuted ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        title={refusal ?? (areMuted ? 'Show in charts' : 'Leave out of charts')}
        onClick={() => onSearch({ charts: { ...charts, mutedRuns: toggleMembers(charts.mutedRuns, runIds) } })}
      >
        {areMuted ? 'Show' : 'Hide'}
      </Button>
    </>
  )
}
