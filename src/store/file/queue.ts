/** Runs pieces of work one after the other, whatever becomes of them. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#after(this.#last, work)
    this.#last = next.catch(() => {})
    return next
  }

  async #after<T>(previous: Promise<unknown>, work: () => Promise<T>): Promise<T> {
    await previous
    return work()
  }
}
