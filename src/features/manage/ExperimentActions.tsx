import { FilePen, FlaskConical, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useWriteRefusal } from '../../data/access.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import type { MenuAction } from '../../ui/actionMenuProps.ts'
import { useCommands } from '../../ui/commands.ts'
import { setRenaming } from './renaming.ts'
import { useExperimentDialogs } from './useExperimentDialogs.ts'

/** What can be done to the experiment whose page this is, in its header and in the palette. */
export function ExperimentActions({
  experiment: { experimentId, lifecycleStage },
}: {
  readonly experiment: Experiment
}) {
  const [isWanted, setWanted] = useState(false)
  const disabledReason = useWriteRefusal(experimentId, isWanted)
  const { open, dialog } = useExperimentDialogs()
  const details = {
    label: 'Note and tags…',
    icon: <FilePen aria-hidden />,
    run: () => open({ kind: 'details', experimentId }),
  }
  const active: readonly MenuAction[] = [
    {
      label: 'New run…',
      icon: <FlaskConical aria-hidden />,
      disabledReason,
      run: () => open({ kind: 'new run', experimentId }),
    },
    { label: 'Rename experiment', icon: <Pencil aria-hidden />, disabledReason, run: () => setRenaming(experimentId) },
    details,
    {
      label: 'Delete experiment…',
      icon: <Trash2 aria-hidden />,
      isDestructive: true,
      disabledReason,
      run: () => open({ kind: 'delete', experimentIds: [experimentId] }),
    },
  ]
  const deleted: readonly MenuAction[] = [
    details,
    {
      label: 'Restore experiment…',
      icon: <RotateCcw aria-hidden />,
      disabledReason,
      run: () => open({ kind: 'restore', experimentIds: [experimentId] }),
    },
  ]
  const actions = lifecycleStage === 'active' ? active : deleted
  useCommands(
    actions.map(({ label, disabledReason, run }) => ({
      id: label,
      label,
      group: 'This experiment',
      disabledReason,
      run,
    })),
  )
  return (
    <>
      <ActionMenu label="Experiment actions" actions={actions} onOpen={() => setWanted(true)} />
      {dialog}
    </>
  )
}
