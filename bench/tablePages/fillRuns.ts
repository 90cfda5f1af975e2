import { DatabaseSync } from 'node:sqlite'
import { newDatabaseSql } from '../../src/store/sql/schema.ts'

const METRICS = 50
const PARAMS = 50

/** Makes the database that an MLflow server serves: finished runs of experiment 1. @returns the name of the run that is best in `m0` */
export function fillRuns(file: string, runs: number): string {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA synchronous = OFF')
  database.exec(newDatabaseSql('mlflow-artifacts:/0', 1))
  database.exec("INSERT INTO experiments VALUES (1, 'bench', 'mlflow-artifacts:/1', 'active', 1, 1)")
  database.exec('BEGIN')
  const addRun = database.prepare(
    `INSERT INTO runs VALUES (?, ?, 'UNKNOWN', '', '', 'ann', 'FINISHED', ?, ?, '', 'active', ?, 1, NULL)`,
  )
  const addLatest = database.prepare('INSERT INTO latest_metrics VALUES (?, ?, ?, ?, 0, ?)')
  const addParam = database.prepare('INSERT INTO params VALUES (?, ?, ?)')
  const addTag = database.prepare('INSERT INTO tags VALUES (?, ?, ?)')
  const valueOf = (run: number, metric: number) => ((run * 7919 + metric * 31) % 10_007) / 10_007
  let best = 0
  for (let run = 0; run < runs; run += 1) {
    const id = run.toString(16).padStart(32, '0')
    const startMs = 1.7e12 + run * 1000
    addRun.run(id, `run-${run}`, startMs, startMs + 500, `mlflow-artifacts:/1/${id}/artifacts`)
    addTag.run('mlflow.runName', `run-${run}`, id)
    for (let metric = 0; metric < METRICS; metric += 1) addLatest.run(`m${metric}`, valueOf(run, metric), 1, 100, id)
    for (let param = 0; param < PARAMS; param += 1) addParam.run(`p${param}`, `v${(run + param) % 10}`, id)
    if (valueOf(run, 0) > valueOf(best, 0)) best = run
  }
  database.exec('COMMIT')
  database.close()
  return `run-${best}`
}
