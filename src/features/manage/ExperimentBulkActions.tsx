import { Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useReadOnlyReason } from '../../data/access.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { useCommands } from '../../ui/commands.ts'
import { useExperimentDialogs } from './useExperimentDialogs.ts'

interface ExperimentBulkActionsProps {
  readonly experimentIds: readonly string[]
  /** They leave the list: nothing that is selected is in it any more. */
  readonly onGone: () => void
}

/** What can be changed about selected experiments together. */
export function ExperimentBulkActions({ experimentIds, onGone }: ExperimentBulkActionsProps) {
  const refusal = useReadOnlyReason()
  const { open, dialog } = useExperimentDialogs()
  const remove = (): void => open({ kind: 'stage', experimentIds, to: 'deleted', onDone: onGone })
  useCommands([
    {
      id: 'experiments.delete',
      label: `Delete ${counted(experimentIds.length, 'experiment')}`,
      group: 'Selected experiments',
      keys: 'delete',
      disabledReason: refusal,
      run: remove,
    },
  ])
  return (
    <>
      <Button
        variant="subtle"
        c="var(--bad)"
        leftSection={<Trash2 aria-hidden />}
        disabled={refusal !== undefined}
        title={refusal ?? ''}
        onClick={remove}
      >
        Delete
      </Button>
      {dialog}
    </>
  )
}
