import { Button } from '@mantine/core'
import { hotkeyNames } from '../../ui/hotkey.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { ToastFrame } from '../../ui/ToastFrame.tsx'
import type { JobToastProps } from './jobToastProps.ts'

/** Long enough to read it and to think better of it; Ctrl Z works for the whole visit. */
const SHOWN_MS = 12_000

interface DoneToastProps extends JobToastProps {
  readonly onClose: () => void
}

/** What was done, and the way back. */
export function DoneToast({ actions, job, onClose }: DoneToastProps) {
  const isUndo = job.role === 'undo'
  const keys = hotkeyNames(isUndo ? 'mod+shift+z' : 'mod+z').join(' ')
  const back = (
    <Button
      size="xs"
      variant="subtle"
      onClick={() => {
        onClose()
        if (isUndo) actions.redo()
        else actions.undo(job)
      }}
    >
      {isUndo ? 'Redo' : 'Undo'}&nbsp;<Kbd>{keys}</Kbd>
    </Button>
  )
  return (
    <ToastFrame closesAfterMs={SHOWN_MS} onClose={onClose} actions={(isUndo || actions.canUndo(job)) && back}>
      {job.words.done}
    </ToastFrame>
  )
}
