/** A look that is over sooner is made for every question … */
const CHEAP_MS = 25
/** … and one that takes longer not again before this many times as long. */
const REST_FACTOR = 10

/**
 * Keeps looks at the disk from eating all the time there is: those of a small store, which cost a millisecond, are made for
 * every question; those of ten thousand runs every second or two.
 */
export class Recheck {
  readonly #maxStaleMs: number
  #startedMs = -Infinity
  #restMs = 0
  #running: Promise<void> | undefined
  #isExpired = false

  /** @param maxStaleMs how late a change that another process made may show at most */
  constructor(maxStaleMs: number) {
    this.#maxStaleMs = maxStaleMs
  }

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
      const tookMs = performance.now() - startedMs
      // From its end on: the time it took itself is no rest.
      this.#restMs = tookMs < CHEAP_MS ? 0 : tookMs + Math.min(this.#maxStaleMs, REST_FACTOR * tookMs)
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
