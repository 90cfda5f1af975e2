import { useSyncExternalStore } from 'react'

/** One clock for the whole page, so that a table of times costs one timer and all of them turn over together. */
const TICK_MS = 15_000
const listeners = new Set<() => void>()
let nowMs = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  nowMs = Date.now()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(tick, TICK_MS)
    nowMs = Date.now()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/** The present in milliseconds since the epoch, at most 15 s old. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => nowMs)
}
