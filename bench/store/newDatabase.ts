import { DatabaseSync } from 'node:sqlite'
import { newDatabaseSql } from '../../src/store/sql/schema.ts'

/** A run as the benches have it: finished, by `ann`. */
interface BenchRun {
  readonly id: string
  readonly name: string
  readonly experiment: number
  readonly startMs: number
  readonly endMs: number
}

/** A new database in MLflow's schema with the experiments 0 and 1, filled in one transaction that `close` ends. */
export function newDatabase(file: string) {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY')
  database.exec(newDatabaseSql('mlflow-artifacts:/0', 1))
  database.exec("INSERT INTO experiments VALUES (1, 'bench', 'mlflow-artifacts:/1', 'active', 1, 1)")
  database.exec('BEGIN')
  const run = database.prepare(
    `INSERT INTO runs VALUES (?, ?, 'UNKNOWN', '', '', 'ann', 'FINISHED', ?, ?, '', 'active', ?, ?, NULL)`,
  )
  const latest = database.prepare('INSERT INTO latest_metrics VALUES (?, ?, ?, ?, 0, ?)')
  const point = database.prepare('INSERT INTO metrics VALUES (?, ?, ?, ?, ?, 0)')
  const param = database.prepare('INSERT INTO params VALUES (?, ?, ?)')
  const tag = database.prepare('INSERT INTO tags VALUES (?, ?, ?)')
  return {
    addRun: ({ id, name, experiment, startMs, endMs }: BenchRun): void => {
      run.run(id, name, startMs, endMs, `mlflow-artifacts:/${experiment}/${id}/artifacts`, experiment)
      tag.run('mlflow.runName', name, id)
    },
    /** The last value of a metric. */
    addLatest: (runId: string, key: string, value: number, step: number, timeMs = 1): void => {
      latest.run(key, value, timeMs, step, runId)
    },
    addPoint: (runId: string, key: string, value: number, step: number, timeMs: number): void => {
      point.run(key, value, timeMs, runId, step)
    },
    addParam: (runId: string, key: string, value: string): void => {
      param.run(key, value, runId)
    },
    addTag: (runId: string, key: string, value: string): void => {
      tag.run(key, value, runId)
    },
    close: (): void => {
      database.exec('COMMIT')
      database.close()
    },
  }
}
