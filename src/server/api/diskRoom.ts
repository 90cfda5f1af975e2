import { DiskFullError } from '../../store/storeError.ts'
import type { CallOutput } from './answerCall.ts'

/**
 * Whether the disk of a store had room for its last write. Python's client waits and tries again without a word, so that
 * only the terminal and the page can say why a training stands still.
 */
export class DiskRoom {
  readonly #place: string
  readonly #report: (message: string) => void
  #refusal: string | undefined

  /** @param report is told, with the store's place, when the disk is full, and once only until it is no more */
  constructor(place: string, report: (message: string) => void = (message) => console.error(`runlens: ${message}`)) {
    this.#place = place
    this.#report = report
  }

  /** A sentence for people; `undefined` when there was room. */
  get refusal(): string | undefined {
    return this.#refusal
  }

  /** How a call that writes was answered. */
  wrote({ status, isDiskFull }: CallOutput): void {
    if (isDiskFull === true) this.#isFull()
    else if (status === 200) this.#refusal = undefined
  }

  /** Does work that writes a file. */
  async watch<T>(write: () => Promise<T>): Promise<T> {
    try {
      const written = await write()
      this.#refusal = undefined
      return written
    } catch (error) {
      if (error instanceof DiskFullError) this.#isFull()
      throw error
    }
  }

  #isFull(): void {
    if (this.#refusal !== undefined) return
    this.#refusal = `There is no room left on the disk of ${this.#place}: what is logged and changed is refused until there is.`
    this.#report(this.#refusal)
  }
}
