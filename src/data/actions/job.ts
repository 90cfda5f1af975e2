import { describeChanges } from '../../domain/actions/describeChanges.ts'
import type { ActionWords } from '../../domain/actions/describeChanges.ts'
import { targetKey } from '../../domain/actions/change.ts'
import type { Change } from '../../domain/actions/change.ts'

export interface FailedChange {
  readonly change: Change
  readonly error: Error
}

/** How an action went, change by change. Nothing of `failed` and `unsent` is on the server. */
export interface Outcome {
  readonly done: readonly Change[]
  readonly failed: readonly FailedChange[]
  /** Never sent: it was cancelled, or went no further after a failure that would have met them all. */
  readonly unsent: readonly Change[]
}

export interface JobState {
  /** Changes that are on the server so far. */
  readonly doneCount: number
  /** No further change is sent. */
  readonly isStopped: boolean
  /** There when it is over. */
  readonly outcome: Outcome | undefined
}

/** What a job does after its own work: undoing, or doing again what was undone. */
export type JobRole = 'do' | 'undo' | 'redo'

let lastId = 0

/** Changes on their way to the server, to be watched. */
export class Job {
  /** Distinct in this visit. */
  readonly id = `job-${(lastId += 1)}`
  readonly role: JobRole
  #changes: readonly Change[]
  readonly #words: ActionWords | undefined
  #state: JobState = { doneCount: 0, isStopped: false, outcome: undefined }
  readonly #listeners = new Set<() => void>()
  readonly #settled = Promise.withResolvers<Outcome>()

  /** `words` where the changes do not say themselves what they are. */
  constructor(changes: readonly Change[], role: JobRole = 'do', words?: ActionWords) {
    this.#changes = changes
    this.role = role
    this.#words = words
  }

  get changes(): readonly Change[] {
    return this.#changes
  }

  get words(): ActionWords {
    return this.#words ?? describeChanges(this.#changes)
  }

  /** How many runs and experiments it is about. */
  get targetCount(): number {
    return new Set(this.#changes.map(targetKey)).size
  }

  /** Never rejects. */
  get settled(): Promise<Outcome> {
    return this.#settled.promise
  }

  readonly getState = (): JobState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Sends nothing further; what is under way is finished, what is done stays done. */
  readonly stop = (): void => this.#update({ isStopped: true })

  /** Replaces changes whose starting point has turned out to be another. */
  rebase(rebase: (change: Change) => Change): void {
    this.#changes = this.#changes.map(rebase)
  }

  countDone(): void {
    this.#update({ doneCount: this.#state.doneCount + 1 })
  }

  settle(outcome: Outcome): void {
    this.#update({ outcome })
    this.#settled.resolve(outcome)
  }

  #update(change: Partial<JobState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
