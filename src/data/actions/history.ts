import { inverseOfAll, isReversible } from '../../domain/actions/change.ts'
import type { Change } from '../../domain/actions/change.ts'
import type { Job, Outcome } from './job.ts'

/** What this visit has done, to go back and forth in. A job is in it from its start, so that a slow one can be undone too. */
export class History {
  #past: Job[] = []
  #future: (readonly Change[])[] = []

  /** Takes in what a job does. Something new ends what could be done again. */
  add(job: Job): void {
    if (job.role === 'undo') return
    if (job.role === 'do') this.#future = []
    this.#past.push(job)
  }

  /** Takes out what did not happen. */
  settle(job: Job, { done }: Outcome): void {
    if (job.role === 'undo' && done.length > 0) this.#future.push(inverseOfAll(done))
    if (!done.some(isReversible)) this.forget(job)
  }

  forget(job: Job): void {
    this.#past = this.#past.filter((other) => other !== job)
  }

  /** Puts back what could not be undone. */
  restore(job: Job): void {
    this.#past.push(job)
  }

  /** The last thing that can be undone. */
  last(): Job | undefined {
    return this.#past.at(-1)
  }

  has(job: Job): boolean {
    return this.#past.includes(job)
  }

  /** Takes the last undone thing out, to be done again. */
  takeUndone(): readonly Change[] | undefined {
    return this.#future.pop()
  }
}

/** What undoes a job: all it did, or all it is about to do. */
export function undoOf(job: Job): readonly Change[] {
  const { outcome } = job.getState()
  return inverseOfAll((outcome?.done ?? job.changes).filter(isReversible))
}
