import { cpSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from '../check/run.ts'
import type { Recorder } from './recorder.ts'

/**
 * Keeps what a real MLflow server has stored: its database as SQL, its artifacts as they are, below `store/`. From these
 * the browser tests of `npm test` make the store that Runlens opens.
 * @throws Error when Python cannot read the database.
 */
export async function keepStore(recorder: Recorder, database: string, python: string): Promise<void> {
  const dumped = await run(python, ['e2e/mlflow/dump_database.py', database])
  if (dumped.code !== 0) throw new Error(dumped.output)
  recorder.keepText('store/mlflow.sql', dumped.output)
  const artifacts = join(dirname(database), 'mlartifacts')
  for (const entry of readdirSync(artifacts, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    cpSync(path, recorder.pathOf(`store/artifacts/${path.slice(artifacts.length + 1)}`))
  }
}
