/**
 * Lets work wait for other work of this process. Writes to one run go one after the other, writes to different runs at the
 * same time; what concerns whole experiments (their names, moving them to the trash) goes alone.
 */
export class Locks {
  readonly #byKey = new Map<string, Promise<void>>()
  readonly #running = new Set<Promise<void>>()
  #alone: Promise<void> = Promise.resolve()

  /** Runs work after all earlier work of the same key. */
  async one<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.#whileAlone()
    const previous = this.#byKey.get(key) ?? Promise.resolve()
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#byKey.set(key, promise)
    this.#running.add(promise)
    try {
      await previous
      return await work()
    } finally {
      if (this.#byKey.get(key) === promise) this.#byKey.delete(key)
      this.#running.delete(promise)
      resolve()
    }
  }

  async #whileAlone(): Promise<void> {
    let gate: Promise<void>
    do {
      gate = this.#alone
      await gate
    } while (gate !== this.#alone)
  }

  /** Runs work when nothing else runs, and keeps everything else waiting. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const previous = this.#alone
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#alone = promise
    try {
      await previous
      await Promise.all(this.#running)
      return await work()
    } finally {
      resolve()
    }
  }
}
