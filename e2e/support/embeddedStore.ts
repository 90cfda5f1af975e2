import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { GOLDEN } from './readBack.ts'

/** A store of one's own: what a real MLflow has written, to be changed at will. */
export interface EmbeddedStore {
  readonly trackingUri: string
  readonly remove: () => void
}

/** Makes a database and its artifacts, in a temporary folder, from what `npm run record` has kept. */
export function makeEmbeddedStore(): EmbeddedStore {
  const folder = mkdtempSync(join(tmpdir(), 'runlens-e2e-'))
  const path = join(folder, 'mlflow.db')
  fillDatabase(path)
  cpSync(join(GOLDEN, 'store/artifacts'), join(folder, 'mlartifacts'), { recursive: true })
  return { trackingUri: `sqlite:///${path}`, remove: () => rmSync(folder, { recursive: true }) }
}

/** Makes the database that a real MLflow has written. */
export function fillDatabase(path: string): void {
  // Tables come in the order of their names, whichever refers to which.
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  database.exec(readFileSync(join(GOLDEN, 'store/mlflow.sql'), 'utf8'))
  database.close()
}
