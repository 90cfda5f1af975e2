import type { ReactNode } from 'react'

/** A message in the corner. What is in it says how long it stays: it takes itself away with `dismissToast`. */
export interface Toast {
  readonly id: string
  readonly content: ReactNode
}

/** More would cover the page; the oldest goes. */
const MOST_TOASTS = 4

const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []

function setToasts(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a message, in place of the one with the same id. */
export function showToast(toast: Toast): void {
  setToasts([...toasts.filter(({ id }) => id !== toast.id), toast].slice(-MOST_TOASTS))
}

/** Takes a message away. */
export function dismissToast(id: string): void {
  if (toasts.some((toast) => toast.id === id)) setToasts(toasts.filter((toast) => toast.id !== id))
}

/** All messages, oldest first; the array stays the same until one comes or goes. */
export function currentToasts(): readonly Toast[] {
  return toasts
}

/** For `useSyncExternalStore` with `currentToasts`. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
