/** A look at many files is repeated when the last one is older than this many times what it took … */
const REST_FACTOR = 10
/** … or than this, which is how late a change that another process made may show at most. */
const MAX_REST_MS = 2000

/**
 * Keeps looks at the disk from eating all the time there is: those of a small store, which cost a millisecond, are made for
 * every question; those of ten thousand runs every second or two.
 */
export class Recheck {
  #startedMs = -Infinity
  #restMs = 0
  #running: Promise<void> | undefined
  #isExpired = false

  /** Looks, unless a look is recent enough; callers share the one that runs. */
  async run(look: () => Promise<void>): Promise<void> {
    const askedMs = performance.now()
    while (this.#startedMs < askedMs - this.#restMs) {
      if (this.#running === undefined) this.#running = this.#look(look)
      await this.#running
    }
  }

  async #look(look: () => Promise<void>): Promise<void> {
    const startedMs = performance.now()
    this.#isExpired = false
    try {
      await look()
      this.#startedMs = this.#isExpired ? -Infinity : startedMs
      this.#restMs = Math.min(MAX_REST_MS, REST_FACTOR * (performance.now() - startedMs))
    } finally {
      this.#running = undefined
    }
  }

  /** The next caller looks in any case. */
  expire(): void {
    this.#startedMs = -Infinity
    this.#isExpired = true
  }
}
