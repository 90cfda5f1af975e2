import { Button, Popover } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { RunFinder } from './RunFinder.tsx'

interface AddRunProps {
  /** Where runs are looked for: the experiments of those that are compared. */
  readonly experimentIds: readonly string[]
  readonly isTaken: (runId: string) => boolean
  /** The experiment is absent when only an id was given. */
  readonly onAdd: (runId: string, experimentId: string | undefined) => void
}

/** Takes further runs into the comparison: found by name, or of any other experiment by id or link. */
export function AddRun(props: AddRunProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="subtle" leftSection={<Plus aria-hidden />} onClick={() => setOpen(!isOpen)}>
          Add run
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <RunFinder {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}
