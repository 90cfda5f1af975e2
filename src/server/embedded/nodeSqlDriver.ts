import { basename } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'
import { SqlError } from '../../store/sql/sqlDriver.ts'
import type { SqlDriver, SqlFailure, SqlRow, SqlValue } from '../../store/sql/sqlDriver.ts'

/** Filters make statements without end; this many stay prepared. */
const KEPT_STATEMENTS = 200

/** Primary result codes of SQLite. */
const FAILURES: Readonly<Record<number, SqlFailure>> = {
  5: 'busy',
  6: 'busy',
  8: 'readonly',
  10: 'unreachable',
  11: 'corrupt',
  13: 'full',
  14: 'unreachable',
  19: 'constraint',
  26: 'corrupt',
}

/** What is wrong with the file is said with its name; what is wrong with a statement has nothing to do with it. */
function toSqlError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  const failure = FAILURES[error.errcode & 0xff] ?? 'other'
  const isAboutFile = failure !== 'constraint' && failure !== 'other'
  return new SqlError(failure, isAboutFile ? `${path}: ${error.message}` : error.message, { cause: error })
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toSqlError(error, path)
  }
}

/**
 * Reads with integers as numbers, which is much faster than `bigint`, and once more with `bigint` when one does not fit.
 */
function exactly<T>(path: string, statement: StatementSync, read: (statement: StatementSync) => T): T {
  try {
    return read(statement)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_OUT_OF_RANGE') throw toSqlError(error, path)
  }
  statement.setReadBigInts(true)
  try {
    return guarded(path, () => read(statement))
  } finally {
    statement.setReadBigInts(false)
  }
}

export interface SqliteFile {
  readonly path: string
  readonly readOnly: boolean
}

/** SQLite by `node:sqlite`, which Node brings along. @throws SqlError when the file cannot be opened */
export function openSqliteFile({ path, readOnly }: SqliteFile): SqlDriver {
  const database = guarded(path, () => new DatabaseSync(path, { readOnly }))
  const statements = new Map<string, StatementSync>()

  function prepared(sql: string): StatementSync {
    return guarded(path, () => prepare(sql))
  }

  function prepare(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known !== undefined) {
      // Moves it to the end: the first one is always the longest unused.
      statements.delete(sql)
      statements.set(sql, known)
      return known
    }
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    const [oldest] = statements.keys()
    if (statements.size > KEPT_STATEMENTS && oldest !== undefined) statements.delete(oldest)
    return statement
  }

  return {
    name: basename(path),
    all: (sql, ...values) => exactly(path, prepared(sql), (statement) => statement.all(...values) as readonly SqlRow[]),
    get: (sql, ...values) =>
      exactly(path, prepared(sql), (statement) => statement.get(...values) as SqlRow | undefined),
    run: (sql, ...values: readonly SqlValue[]) =>
      guarded(path, () => {
        const { changes, lastInsertRowid } = prepared(sql).run(...values)
        return { changes: Number(changes), lastId: lastInsertRowid }
      }),
    exec: (sql) => guarded(path, () => database.exec(sql)),
    isTransaction: () => database.isTransaction,
    close: () => database.close(),
  }
}
