import type { FolderDriver } from './folderDriver.ts'
import { parseMeta } from './metaYaml.ts'
import type { Meta } from './metaYaml.ts'
import { Problems } from '../problems.ts'
import type { StoreProblem } from '../../domain/connection.ts'

/** MLflow writes a run's `meta.yaml` in place: for a moment it is empty. */
const EMPTY_READS = 2
const EMPTY_WAIT_MS = 50

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** How the index reads files: what cannot be read is named, and left out. */
export class FileAccess {
  readonly driver: FolderDriver
  readonly problems: Problems
  readonly #texts = new Map<string, string>()

  constructor(driver: FolderDriver, report: (problem: StoreProblem) => void) {
    this.driver = driver
    this.problems = new Problems(report)
  }

  /** A `meta.yaml`; `undefined` when there is none, or when it is broken, which is then named. */
  async readMeta(path: string): Promise<Meta | undefined> {
    let [bytes] = await this.driver.read([path])
    for (let more = EMPTY_READS; more > 0 && bytes?.length === 0; more -= 1) {
      await new Promise((resolve) => setTimeout(resolve, EMPTY_WAIT_MS))
      ;[bytes] = await this.driver.read([path])
    }
    if (bytes === undefined) {
      this.problems.remove(path)
      return undefined
    }
    return this.understand(path, () => parseMeta(decode(bytes)))
  }

  /** Whatever `read` makes of a file; names the file when it throws. */
  understand<T>(path: string, read: () => T): T | undefined {
    try {
      const value = read()
      this.problems.remove(path)
      return value
    } catch (error) {
      // YAML's messages go on with a picture of the place.
      const [reason = ''] = (error as Error).message.split('\n')
      this.problems.add(path, `It cannot be read: ${reason.replace(/[.:]$/, '')}.`)
      return undefined
    }
  }

  /** The same text, once in memory: keys and most values are those of many other runs. */
  intern(text: string): string {
    if (text.length > 64) return text
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, text)
    return text
  }
}
