import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormProblem } from './FormProblem.tsx'

interface ActionDialogProps {
  readonly title: string
  /** In pixels. */
  readonly width?: number
  /** What the button that does it says: `Delete 3 runs`. */
  readonly action: string
  readonly isDestructive?: boolean
  /** Nothing is to be typed before: Enter does it. */
  readonly isFocused?: boolean
  /** Whether it can be done as the form stands. */
  readonly canAct: boolean
  /** It is being done, or what is needed for it is being read. */
  readonly isBusy?: boolean
  /** Why the server would not take it, or what could not be read. */
  readonly error?: Error | null
  /** Why nothing can be changed here at all. */
  readonly refusal?: string | undefined
  readonly onAct: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that ends in doing something, or in Cancel. */
export function ActionDialog({
  title,
  width,
  action,
  isDestructive = false,
  isFocused = false,
  canAct,
  isBusy = false,
  error = null,
  refusal,
  onAct,
  onClose,
  children,
}: ActionDialogProps) {
  const isBlocked = !canAct || refusal !== undefined
  // Disabled, it could not have the focus when the dialog opens, and Enter would be for Close.
  const blocked = isFocused
    ? { 'aria-disabled': isBlocked || isBusy, 'data-disabled': isBlocked || isBusy, 'data-autofocus': true }
    : { disabled: isBlocked, loading: isBusy }
  return (
    <Dialog
      title={title}
      {...(width !== undefined && { width })}
      onClose={onClose}
      // Enter in a field comes here whatever the button says.
      onSubmit={() => {
        if (!isBlocked && !isBusy) onAct()
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit" {...(isDestructive && { color: 'var(--bad)' })} {...blocked}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <FormProblem error={error} refusal={refusal} />
    </Dialog>
  )
}
