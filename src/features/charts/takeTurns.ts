import { nextTask } from '../../lib/nextTask.ts'

/** Calls a job again and again until it has no more to do; one that is waiting for its turn need not be told again. */
export type Turns = (job: () => boolean) => void

/**
 * Most of a frame. Then the rest waits for the next one: what a hand does in between comes first. With half a frame twelve
 * charts took nearly twice as long, and the one under the hand was hardly quicker (docs/adr/0037). In milliseconds.
 */
const TURN_MS = 14

const waiting = new Set<() => boolean>()

/** Gives a job its turns behind each frame, so that pages stay quick while much is drawn. */
export const takeTurns: Turns = (job) => {
  if (waiting.has(job)) return
  waiting.add(job)
  const begin = () => {
    const startMs = performance.now()
    const turn = () => {
      if (!job()) waiting.delete(job)
      // React has rendered by the next task.
      else nextTask(() => (performance.now() - startMs < TURN_MS ? turn() : requestAnimationFrame(afterFrame)))
    }
    turn()
  }
  const afterFrame = () => nextTask(begin)
  requestAnimationFrame(afterFrame)
}
