import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until somebody does next to nothing.
 * @param readMs processor time so far, in milliseconds; less than before when a process has ended
 * @param lookMs between two looks
 * @param busyShare of a core, from which on it is something
 */
export async function untilAtRest(
  readMs: () => number | Promise<number>,
  lookMs: number,
  busyShare: number,
): Promise<void> {
  let before = await readMs()
  let busyMs = Infinity
  while (busyMs > busyShare * lookMs) {
    await sleep(lookMs)
    const now = await readMs()
    busyMs = Math.abs(now - before)
    before = now
  }
}
