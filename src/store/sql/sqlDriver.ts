import type { Int64 } from '../../lib/json.ts'

/** A value SQLite knows. An integer past ±2^53 comes back as `bigint`, so that no digit is lost. */
export type SqlValue = string | number | bigint | null

export type SqlRow = Readonly<Record<string, SqlValue>>

/** The port to SQLite: one connection, synchronous. Statements are prepared once per text. */
export interface SqlDriver {
  /** What people call the file. */
  readonly name: string
  /** All rows of a query. */
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly SqlRow[]
  /** The first row of a query. */
  readonly get: (sql: string, ...values: readonly SqlValue[]) => SqlRow | undefined
  /** Runs one statement; answers the number of rows it changed and the last row id it gave. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => { readonly changes: number; readonly lastId: Int64 }
  /** Runs several statements without values. */
  readonly exec: (sql: string) => void
  /** False when SQLite itself has rolled a failed transaction back. */
  readonly isTransaction: () => boolean
  readonly close: () => void
}

/** Why SQLite refused, in the words a store needs; the driver's adapter tells them from result codes. */
export type SqlFailure = 'busy' | 'full' | 'readonly' | 'corrupt' | 'unreachable' | 'constraint' | 'other'

/** What a driver throws. */
export class SqlError extends Error {
  override readonly name = 'SqlError'
  readonly failure: SqlFailure

  constructor(failure: SqlFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failure = failure
  }
}
