import { FilePen, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useWriteRefusal } from '../../data/access.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { setRenaming } from './renaming.ts'
import { useExperimentDialogs } from './useExperimentDialogs.ts'

interface ExperimentMenuProps {
  readonly experimentId: string
  readonly name: string
  readonly isInTabOrder: boolean
}

/** What can be done to an experiment, in its row. */
export function ExperimentMenu({ experimentId, name, isInTabOrder }: ExperimentMenuProps) {
  const [isWanted, setWanted] = useState(false)
  const disabledReason = useWriteRefusal(experimentId, isWanted)
  const { open, dialog } = useExperimentDialogs()
  return (
    <>
      <ActionMenu
        label={`Actions for ${name}`}
        isInTabOrder={isInTabOrder}
        onOpen={() => setWanted(true)}
        actions={[
          { label: 'Rename', icon: <Pencil aria-hidden />, disabledReason, run: () => setRenaming(experimentId) },
          {
            label: 'Note and tags…',
            icon: <FilePen aria-hidden />,
            run: () => open({ kind: 'details', experimentId }),
          },
          {
            label: 'Delete…',
            icon: <Trash2 aria-hidden />,
            isDestructive: true,
            disabledReason,
            run: () => open({ kind: 'delete', experimentIds: [experimentId] }),
          },
        ]}
      />
      {dialog}
    </>
  )
}
