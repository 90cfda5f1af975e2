import { Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useReadOnlyReason } from '../../data/access.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { useCommands } from '../../ui/commands.ts'
import { useExperimentDialogs } from './useExperimentDialogs.ts'

/** What can be changed about selected experiments together. */
export function ExperimentBulkActions({ experimentIds }: { readonly experimentIds: readonly string[] }) {
  const refusal = useReadOnlyReason()
  const { open, dialog } = useExperimentDialogs()
  const remove = (): void => open({ kind: 'stage', experimentIds, to: 'deleted' })
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
