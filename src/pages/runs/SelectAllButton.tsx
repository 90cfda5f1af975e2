import { useState } from 'react'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { showMessage } from '../../ui/showMessage.ts'

interface SelectAllButtonProps {
  /** Loads the rest, and selects it. */
  readonly onSelectAll: () => Promise<void>
}

/** Besides the runs that are shown, selects those that match and are not loaded yet. */
export function SelectAllButton({ onSelectAll }: SelectAllButtonProps) {
  const [isLoading, setIsLoading] = useState(false)
  return (
    <BusyButton
      isBusy={isLoading}
      title="Loads the rest, and selects it, too"
      onClick={() => {
        setIsLoading(true)
        onSelectAll()
          .catch((error: unknown) => showMessage(`Not all are selected. ${String(error)}`))
          .finally(() => setIsLoading(false))
      }}
    >
      Select all that match
    </BusyButton>
  )
}
