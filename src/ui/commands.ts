import { useEffect, useId } from 'react'
import type { Hotkey } from './hotkey.ts'

/** Something that can be done now, on what is open or selected. The palette finds it, the `?` sheet lists it, its keys do it. */
export interface Command {
  /** Distinct among all that are registered: `runs.delete`. */
  readonly id: string
  /** What it does, in the words somebody would look for: `Delete 3 runs`. */
  readonly label: string
  /** Under which heading it stands: `Selected runs`, `This experiment`, `Go to`. */
  readonly group: string
  /** Never fires in a dialog or menu, nor while somebody types unless `worksWhileTyping`. */
  readonly keys?: Hotkey
  readonly worksWhileTyping?: boolean
  /** Keys of something that must have the focus, and handles them itself: listed, and neither found nor run from elsewhere. */
  readonly isLocal?: boolean
  /** Why it cannot be done now; it is then shown and not done. */
  readonly disabledReason?: string | undefined
  readonly run: () => void
}

const registered = new Map<string, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

function changed(): void {
  all = [...registered.values()].flat()
  for (const listener of listeners) listener()
}

/**
 * Offers `commands` for as long as the component is there. External system: the registry that the shell's palette and
 * keys read. It may be called with a new array on every render; only an open palette renders because of it.
 */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId()
  useEffect(() => {
    registered.set(owner, commands)
    changed()
    return () => {
      registered.delete(owner)
      changed()
    }
  }, [owner, commands])
}

/** For the sheet of keys: what keys do, and that something that must have the focus handles them. */
export function localKeys(group: string, keys: readonly (readonly [Hotkey, string])[]): readonly Command[] {
  return keys.map(([keys, label]) => ({
    id: `${group}.${keys}`,
    label,
    group,
    keys,
    isLocal: true,
    run: () => undefined,
  }))
}

/** All commands of this moment, those of the shell first. The array stays the same until one of them changes. */
export function currentCommands(): readonly Command[] {
  return all
}

/** For `useSyncExternalStore` with `currentCommands`. */
export function subscribeToCommands(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
