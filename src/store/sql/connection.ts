import { appendToUri } from '../rules/artifactUri.ts'
import { DiskFullError, StoreError } from '../storeError.ts'
import { isEmptyDatabase } from './features.ts'
import { newDatabaseSql } from './schema.ts'
import { SqlError } from './sqlDriver.ts'
import type { SqlDriver, SqlFailure } from './sqlDriver.ts'

/** Settings that MLflow gives every session of its own. They belong to the connection and leave the file alone. */
export const CONNECTION_SETTINGS = `
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 20000;
  PRAGMA case_sensitive_like = true;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -16384;
  PRAGMA wal_autocheckpoint = 4000;
`

/**
 * Gives an empty database its schema. Asks again under the lock, because another process may be doing the same.
 * @throws StoreError when the file holds something else than MLflow's tables
 */
export function prepareDatabase(driver: SqlDriver, artifactRoot: string): void {
  if (isEmptyDatabase(driver)) {
    // Readers do not wait for writers, and a commit costs one sync. Files of others keep the mode they have.
    driver.exec('PRAGMA journal_mode = WAL')
    driver.exec('BEGIN EXCLUSIVE')
    if (isEmptyDatabase(driver)) driver.exec(newDatabaseSql(appendToUri(artifactRoot, '0'), Date.now()))
    driver.exec('COMMIT')
  }
  if (driver.get("SELECT 1 FROM sqlite_master WHERE name = 'runs'") !== undefined) return
  throw new StoreError('INVALID_STATE', 'This SQLite file holds no MLflow tables.')
}

interface Job {
  readonly run: () => void
  readonly settle: (failure: unknown) => void
}

/**
 * Turns synchronous work on one connection into transactions. Writes that arrive together share one: each stands behind
 * a savepoint of its own, so that one that fails undoes itself alone, and all are answered after the one commit that puts
 * them on disk. A disk sync per commit is what limits logging, so this is worth a factor of the number of writers.
 */
export class Transactions {
  readonly #driver: SqlDriver
  readonly #defer: (flush: () => void) => void
  #queue: Job[] = []

  /** @param defer calls back when everything that has arrived is queued, such as `setImmediate` */
  constructor(driver: SqlDriver, defer: (flush: () => void) => void) {
    this.#driver = driver
    this.#defer = defer
  }

  /** Reads on one snapshot. */
  read<T>(work: () => T): T {
    try {
      this.#driver.run('BEGIN')
      try {
        return work()
      } finally {
        // Nothing was written; and a commit would report once more the damaged page that was met on the way.
        if (this.#driver.isTransaction()) this.#driver.run('ROLLBACK')
      }
    } catch (error) {
      throw toStoreError(error)
    }
  }

  /** Resolves when the work is committed. */
  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T
      const run = (): void => {
        result = work()
      }
      const settle = (failure: unknown): void => {
        if (failure === undefined) resolve(result)
        else reject(toStoreError(failure))
      }
      this.#queue.push({ run, settle })
      if (this.#queue.length === 1) this.#defer(() => this.#flush())
    })
  }

  #flush(): void {
    const jobs = this.#queue
    this.#queue = []
    const failures = new Map<Job, unknown>()
    try {
      this.#driver.run('BEGIN IMMEDIATE')
      for (const job of jobs) this.#runOne(job, failures)
      this.#driver.run('COMMIT')
    } catch (error) {
      if (this.#driver.isTransaction()) this.#driver.exec('ROLLBACK')
      for (const job of jobs) job.settle(failures.get(job) ?? error)
      return
    }
    for (const job of jobs) job.settle(failures.get(job))
  }

  #runOne(job: Job, failures: Map<Job, unknown>): void {
    this.#driver.run('SAVEPOINT one')
    try {
      job.run()
    } catch (error) {
      failures.set(job, error)
      // A full disk or a damaged file makes SQLite roll everything back: then nobody's work is kept.
      if (!this.#driver.isTransaction()) throw error
      this.#driver.exec('ROLLBACK TO one')
    }
    this.#driver.run('RELEASE one')
  }
}

const CODES = {
  busy: 'TEMPORARILY_UNAVAILABLE',
  readonly: 'PERMISSION_DENIED',
  corrupt: 'DATA_LOSS',
  unreachable: 'TEMPORARILY_UNAVAILABLE',
  constraint: 'BAD_REQUEST',
  other: 'BAD_REQUEST',
} as const satisfies Record<Exclude<SqlFailure, 'full'>, StoreError['errorCode']>

function toStoreError(error: unknown): unknown {
  if (!(error instanceof SqlError)) return error
  const { failure, message } = error
  if (failure === 'full') return new DiskFullError(message, { cause: error })
  return new StoreError(CODES[failure], message, { cause: error })
}
