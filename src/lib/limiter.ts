/** Lets at most `most` jobs run at a time; the others wait their turn, first come, first served. */
export class Limiter {
  readonly #most: number
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Waits for a turn; the caller has to give it back by calling what it gets. Rejects with the signal's reason. */
  async turn(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    if (this.#running >= this.#most) await this.#queue(signal)
    else this.#running += 1
    return () => {
      // A turn that somebody waits for is handed over, not given back.
      const next = this.#waiting.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }

  async #queue(signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    const start = () => resolve(undefined)
    const leave = () => {
      const place = this.#waiting.indexOf(start)
      if (place < 0) return
      this.#waiting.splice(place, 1)
      reject(signal.reason)
    }
    this.#waiting.push(start)
    signal.addEventListener('abort', leave, { once: true })
    try {
      await promise
    } finally {
      signal.removeEventListener('abort', leave)
    }
  }
}
