import { placeholders } from './rows.ts'
import type { Session } from './session.ts'
import { SqlError } from './sqlDriver.ts'
import type { SqlRow, SqlValue } from './sqlDriver.ts'

/**
 * Rows that belong to `owners`, as far as the file can be read: what lies on a damaged page is left out and told among the
 * store's problems, so that it takes nothing along but itself.
 * @param what words for what is missing then
 * @param select a query with `IN (owners)`
 */
export function readableRows(
  session: Session,
  what: string,
  owners: readonly SqlValue[],
  select: string,
): readonly SqlRow[] {
  const { driver, problems } = session
  try {
    return driver.all(select.replace('(owners)', `(${placeholders(owners)})`), ...owners)
  } catch (error) {
    if (!(error instanceof SqlError) || error.failure !== 'corrupt') throw error
    if (owners.length < 2) {
      problems.add(driver.name, `It is damaged: some ${what} cannot be read and are missing.`, what)
      return []
    }
  }
  // Whose rows they are that cannot be read shows by halving.
  const half = Math.ceil(owners.length / 2)
  return [owners.slice(0, half), owners.slice(half)].flatMap((part) => readableRows(session, what, part, select))
}
