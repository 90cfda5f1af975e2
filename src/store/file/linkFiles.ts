import type { FileAccess } from './fileAccess.ts'
import { join, META } from './layout.ts'
import type { Meta } from './metaYaml.ts'
import { isUnchanged, seen } from './stampedFiles.ts'
import type { Seen } from './stampedFiles.ts'

/** A folder of folders with a `meta.yaml` each, none of which ever changes: inputs and outputs of a run. */
export class LinkFiles {
  folder: Seen = 'unsettled'
  #metas = new Map<string, Meta>()

  /** By the name of their folders. */
  get metas(): Iterable<Meta> {
    return this.#metas.values()
  }

  async refresh(access: FileAccess, folder: string): Promise<void> {
    const [stamp] = await access.driver.stamps([folder])
    if (isUnchanged(this.folder, stamp)) return
    const names = stamp === undefined ? [] : ((await access.driver.list(folder)) ?? []).map(({ name }) => name).sort()
    const metas = new Map<string, Meta>()
    let isWhole = true
    for (const name of names) {
      const meta = this.#metas.get(name) ?? (await access.readMeta(join(folder, name, META)))
      if (meta === undefined) isWhole = false
      else metas.set(name, meta)
    }
    this.#metas = metas
    // One that is not there yet, or not whole, is looked for again.
    this.folder = isWhole ? seen(stamp) : 'unsettled'
  }
}
