import { inactiveRun, noRun } from '../rules/refusals.ts'
import { StoreError } from '../storeError.ts'
import type { Problems } from '../problems.ts'
import type { Features } from './features.ts'
import type { SqlDriver, SqlRow } from './sqlDriver.ts'

/** What every operation works with. */
export interface Session {
  readonly driver: SqlDriver
  readonly features: Features
  /** Where experiments without a location of their own put their artifacts. */
  readonly artifactRoot: string
  /** What cannot be read. */
  readonly problems: Problems
}

/** Refuses a write that the database has no table for. */
export function requireTable({ features }: Session, table: string): void {
  if (features.tables.has(table)) return
  throw new StoreError(
    'NOT_IMPLEMENTED',
    `This database was made by an older MLflow and has no table '${table}'. 'mlflow db upgrade' of a current MLflow adds it.`,
  )
}

/** The row of a run. */
export function runRow({ driver }: Session, runId: string): SqlRow {
  const row = driver.get('SELECT * FROM runs WHERE run_uuid = ?', runId)
  if (row === undefined) throw noRun(runId)
  return row
}

/** The row of a run that may be written to. */
export function activeRunRow(session: Session, runId: string): SqlRow {
  const row = runRow(session, runId)
  if (row['lifecycle_stage'] !== 'deleted') return row
  throw inactiveRun(runId)
}
