import { createHash } from 'node:crypto'

/**
 * Replaces the random ids that MLflow gives to runs and models by ids that depend only on the order in which they
 * first appear: otherwise every line of every recording would change with each recording. Same length, one to one.
 */
export class StableIds {
  readonly #known = new Map<string, string>()

  /** The text with its ids replaced. */
  replace(text: string): string {
    return text.replaceAll(/(?<![0-9a-f])(?!0{32})[0-9a-f]{32}(?![0-9a-f])/g, (id) => {
      const known = this.#known.get(id)
      if (known !== undefined) return known
      const stable = createHash('sha256').update(`id ${this.#known.size}`).digest('hex').slice(0, 32)
      this.#known.set(id, stable)
      return stable
    })
  }
}
