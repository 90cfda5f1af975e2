import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useReadOnlyReason } from '../../data/access.ts'
import { useCommands } from '../../ui/commands.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'

const NewExperimentDialog = lazyPart(async () => (await import('./NewExperimentDialog.tsx')).NewExperimentDialog)

/** Makes an experiment, by click, key or palette. */
export function NewExperimentButton() {
  const [isOpen, setOpen] = useState(false)
  const refusal = useReadOnlyReason()
  const open = (): void => setOpen(true)
  useCommands([
    {
      id: 'experiment.new',
      label: 'New experiment',
      group: 'Experiments',
      keys: 'n',
      disabledReason: refusal,
      run: open,
    },
  ])
  return (
    <>
      <Button variant="filled" disabled={refusal !== undefined} title={refusal ?? ''} onClick={open}>
        New experiment&nbsp;<Kbd>N</Kbd>
      </Button>
      {isOpen && (
        <Suspense>
          <NewExperimentDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
