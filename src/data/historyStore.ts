import type { MetricSeries } from '../domain/series/metricSeries.ts'

/** A history as it is kept. */
interface KeptHistory {
  readonly id: string
  readonly version: string
  readonly series: MetricSeries
}

/** What is kept, by size and last use, apart from the histories: counting them must not read them. */
interface KeptSize {
  readonly id: string
  readonly bytes: number
  readonly usedAtMs: number
}

const DATABASE = 'runlens-histories'
const HISTORIES = 'histories'
const SIZES = 'sizes'
const BYTES_PER_POINT = 24
/** A third of a gigabyte-sized quota of a small disk; ten million points. */
const MOST_BYTES = 256 * 2 ** 20

/** By so much of it, `mostBytes` may be exceeded before room is made. */
const MOST_OVER = 1 / 64

/**
 * Complete histories of finished runs in this browser's IndexedDB. The least recently used ones go when there are more
 * than `mostBytes`. It is a cache: whatever goes wrong with it (private windows, full disks) counts as "not kept".
 */
export class HistoryStore {
  readonly #mostBytes: number
  readonly #name: string
  /** Since room was made: to look at all sizes after each of thousands of writes would take longer than they do. */
  #newBytes = Number.POSITIVE_INFINITY
  #opened: Promise<IDBDatabase | undefined> | undefined

  constructor(mostBytes = MOST_BYTES, name = DATABASE) {
    this.#mostBytes = mostBytes
    this.#name = name
  }

  /** The histories under `ids` that are kept in the wanted version. */
  async read(
    wanted: readonly { readonly id: string; readonly version: string }[],
  ): Promise<ReadonlyMap<string, MetricSeries>> {
    const found = new Map<string, MetricSeries>()
    await this.#quietly(async (database) => {
      const transaction = database.transaction([HISTORIES, SIZES], 'readwrite')
      const done = settled(transaction)
      for (const { id, version } of wanted) {
        const request: IDBRequest<KeptHistory | undefined> = transaction.objectStore(HISTORIES).get(id)
        request.addEventListener('success', () => {
          if (request.result?.version !== version) return
          const { series } = request.result
          found.set(id, series)
          transaction.objectStore(SIZES).put(sizeOf(id, series))
        })
      }
      await done
    })
    return found
  }

  /** Keeps a history, and lets others go for it. One that is larger than a quarter of the room is not worth that. */
  async write(history: KeptHistory): Promise<void> {
    const size = sizeOf(history.id, history.series)
    if (size.bytes > this.#mostBytes / 4) return
    await this.#quietly(async (database) => {
      const transaction = database.transaction([HISTORIES, SIZES], 'readwrite')
      const done = settled(transaction)
      transaction.objectStore(HISTORIES).put(history)
      transaction.objectStore(SIZES).put(size)
      this.#newBytes += size.bytes
      if (this.#newBytes > this.#mostBytes * MOST_OVER) {
        this.#newBytes = 0
        this.#makeRoom(transaction)
      }
      await done
    })
  }

  /** Closes the database, so that it can be deleted. */
  async close(): Promise<void> {
    const database = await this.#opened
    database?.close()
    this.#opened = undefined
  }

  #makeRoom(transaction: IDBTransaction): void {
    const request: IDBRequest<KeptSize[]> = transaction.objectStore(SIZES).getAll()
    request.addEventListener('success', () => {
      const kept = request.result.toSorted((a, b) => b.usedAtMs - a.usedAtMs)
      let bytes = 0
      for (const size of kept) {
        bytes += size.bytes
        if (bytes <= this.#mostBytes) continue
        transaction.objectStore(HISTORIES).delete(size.id)
        transaction.objectStore(SIZES).delete(size.id)
      }
    })
  }

  async #quietly(job: (database: IDBDatabase) => Promise<void>): Promise<void> {
    try {
      this.#opened ??= open(this.#name)
      const database = await this.#opened
      if (database !== undefined) await job(database)
    } catch {
      // Nothing is lost: the server still has it.
    }
  }
}

function sizeOf(id: string, { steps }: MetricSeries): KeptSize {
  return { id, bytes: steps.length * BYTES_PER_POINT + 2 * id.length, usedAtMs: Date.now() }
}

function open(name: string): Promise<IDBDatabase | undefined> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => {
      for (const store of [HISTORIES, SIZES]) request.result.createObjectStore(store, { keyPath: 'id' })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => resolve(undefined))
    request.addEventListener('blocked', () => resolve(undefined))
  })
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the transaction was aborted')))
  })
}
