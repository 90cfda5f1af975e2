import type { SqlDriver } from '../../store/sql/sqlDriver.ts'
import { openSqlStore } from '../../store/sql/sqlStore.ts'
import type { TrackingStore } from '../../store/trackingStore.ts'
import { openSqliteFile } from './nodeSqlDriver.ts'

export interface TestStore {
  readonly store: TrackingStore
  /** The same connection, for what the store does not show. */
  readonly driver: SqlDriver
}

/** For tests: a store in memory, filled by `sql` first if there is any. */
export function openTestStore(sql = ''): TestStore {
  const driver = openSqliteFile({ path: ':memory:', readOnly: false })
  if (sql !== '') driver.exec(sql)
  return {
    driver,
    store: openSqlStore({ driver, artifactRoot: 'mlflow-artifacts:/', defer: setImmediate, report: () => undefined }),
  }
}
