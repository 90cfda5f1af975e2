import { useSyncExternalStore } from 'react'

/** Which experiment is being renamed where it stands; one at a time, on whatever page shows it. */
let renaming: string | undefined
const listeners = new Set<() => void>()

/** Opens the editor of an experiment's name; `undefined` closes it. */
export function setRenaming(experimentId: string | undefined): void {
  renaming = experimentId
  for (const listener of listeners) listener()
}

/** Whether this experiment's name is being edited. */
export function useIsRenaming(experimentId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => renaming === experimentId,
  )
}
