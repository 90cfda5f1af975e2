import type { StoreProblem } from '../domain/connection.ts'

/** What is wrong at the moment: a file that is whole again, or gone, is taken off. */
export class Problems {
  readonly #byKey = new Map<string, StoreProblem>()
  readonly #report: (problem: StoreProblem) => void

  /** @param report is told each problem once */
  constructor(report: (problem: StoreProblem) => void) {
    this.#report = report
  }

  /** @param part tells apart what may be wrong with one file at the same time */
  add(path: string, message: string, part = ''): void {
    const key = keyOf(path, part)
    if (this.#byKey.get(key)?.message === message) return
    const problem = { path, message }
    this.#byKey.set(key, problem)
    this.#report(problem)
  }

  remove(path: string, part = ''): void {
    this.#byKey.delete(keyOf(path, part))
  }

  /** Takes off all that is wrong with a file. */
  forget(path: string): void {
    for (const [key, problem] of this.#byKey) if (problem.path === path) this.#byKey.delete(key)
  }

  list(): readonly StoreProblem[] {
    return [...this.#byKey.values()]
  }
}

function keyOf(path: string, part: string): string {
  return `${part}:${path}`
}
