import type { FileAccess } from './fileAccess.ts'
import { readLines } from './metricFile.ts'
import { MetricColumns } from './metricColumns.ts'
import { parseRunLine } from './metricLine.ts'
import { isUnchanged, seen } from './stampedFiles.ts'
import type { Seen } from './stampedFiles.ts'

/** How many points are kept for the next page, all histories together: 48 MB of them. */
const KEPT_POINTS = 2_000_000

interface Kept {
  readonly seen: Seen
  readonly columns: MetricColumns
}

/** Reads the points of metric files, and keeps those read last: a long history is asked for page by page. */
export class Histories {
  readonly #kept = new Map<string, Kept>()

  /** All points of a file as it is now; none when there is no such file. */
  async read(access: FileAccess, path: string): Promise<MetricColumns> {
    const [stamp] = await access.driver.stamps([path])
    const known = this.#kept.get(path)
    this.#kept.delete(path)
    const isKnown = known !== undefined && isUnchanged(known.seen, stamp)
    const columns = isKnown ? known.columns : new MetricColumns()
    if (!isKnown && stamp !== undefined) {
      await readLines(access, path, { from: 0, to: stamp.sizeBytes, isStart: true }, (line) => {
        const point = parseRunLine(line)
        if (point !== undefined) columns.add(point)
        return point !== undefined
      })
    }
    this.#keep(path, { seen: isKnown ? known.seen : seen(stamp), columns })
    return columns
  }

  #keep(path: string, entry: Kept): void {
    this.#kept.set(path, entry)
    let points = 0
    for (const [kept, { columns }] of [...this.#kept].toReversed()) {
      points += columns.size
      if (points > KEPT_POINTS && kept !== path) this.#kept.delete(kept)
    }
  }
}
