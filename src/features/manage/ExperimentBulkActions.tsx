import { Button } from '@mantine/core'
import { Tags, Trash2 } from 'lucide-react'
import { useReadOnlyReason } from '../../data/access.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { useCommands } from '../../ui/commands.ts'
import { setRenaming } from './renaming.ts'
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
  const offers = [
    { name: 'Tag', icon: <Tags aria-hidden />, keys: 't', run: () => open({ kind: 'tags', experimentIds }) },
    {
      name: 'Delete',
      icon: <Trash2 aria-hidden />,
      keys: 'delete',
      run: () => open({ kind: 'delete', experimentIds, onDone: onGone }),
    },
  ]
  const [only] = experimentIds.length === 1 ? experimentIds : []
  const group = 'Selected experiments'
  useCommands([
    ...offers.map(({ name, keys, run }) => ({
      id: `experiments.${name}`,
      label: `${name} ${counted(experimentIds.length, 'experiment')}`,
      group,
      keys,
      disabledReason: refusal,
      run,
    })),
    ...(only === undefined ? [] : commandsForOne(only, open, refusal).map((command) => ({ ...command, group }))),
  ])
  return (
    <>
      {offers.map(({ name, icon, run }) => (
        <Button
          key={name}
          variant="subtle"
          {...(name === 'Delete' && refusal === undefined && { c: 'var(--bad)' })}
          leftSection={icon}
          disabled={refusal !== undefined}
          title={refusal ?? ''}
          onClick={run}
        >
          {name}
        </Button>
      ))}
      {dialog}
    </>
  )
}

/** What is done to one experiment at a time; its row has the buttons. */
function commandsForOne(
  experimentId: string,
  open: ReturnType<typeof useExperimentDialogs>['open'],
  disabledReason: string | undefined,
) {
  return [
    {
      id: 'experiments.rename',
      label: 'Rename experiment',
      keys: 'r',
      disabledReason,
      run: () => setRenaming(experimentId),
    },
    { id: 'experiments.details', label: 'Note and tags…', run: () => open({ kind: 'details', experimentId }) },
  ]
}
