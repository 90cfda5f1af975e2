import { Button } from '@mantine/core'
import { RotateCcw } from 'lucide-react'
import { useReadOnlyReason } from '../../data/access.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { useCommands } from '../../ui/commands.ts'
import { useExperimentDialogs } from './useExperimentDialogs.ts'

/** Brings back those of a page's experiments that are deleted. */
export function RestoreExperimentsButton({ experimentIds }: { readonly experimentIds: readonly string[] }) {
  const refusal = useReadOnlyReason()
  const { open, dialog } = useExperimentDialogs()
  const label = `Restore ${counted(experimentIds.length, 'experiment')}…`
  const run = (): void => open({ kind: 'restore', experimentIds })
  useCommands([{ id: 'experiments.restore', label, group: 'These experiments', disabledReason: refusal, run }])
  return (
    <>
      <Button
        leftSection={<RotateCcw aria-hidden />}
        disabled={refusal !== undefined}
        title={refusal ?? ''}
        onClick={run}
      >
        {label}
      </Button>
      {dialog}
    </>
  )
}
