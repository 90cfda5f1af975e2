import { DatabaseSync } from 'node:sqlite'
import { Random } from '../../src/lib/random.ts'
import { newDatabaseSql } from '../../src/store/sql/schema.ts'

const RUNS = 100_000
const METRICS = 20
const PARAMS = 5
/** Points of metric `long` of run `history`. */
export const HISTORY_POINTS = 1_000_000
/** Runs `curve0`… with `CURVE_POINTS` points of each of the metrics `curve0`…`curve4`. */
export const CURVES = 100
const CURVE_POINTS = 1000
const CURVE_METRICS = 5

/** Makes the database that both sides serve, in MLflow's schema; experiment 0 holds the runs, experiment 1 the curves. */
export function fillDatabase(file: string): void {
  const database = new DatabaseSync(file)
  const chance = new Random(1)
  const random = (): number => chance.next()
  database.exec('PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY')
  database.exec(newDatabaseSql('mlflow-artifacts:/0', 1))
  database.exec("INSERT INTO experiments VALUES (1, 'curves', 'mlflow-artifacts:/1', 'active', 1, 1)")
  database.exec('BEGIN')
  const run = database.prepare(
    `INSERT INTO runs VALUES (?, ?, 'UNKNOWN', '', '', 'ann', 'FINISHED', ?, ?, '', 'active', ?, ?, NULL)`,
  )
  const latest = database.prepare('INSERT INTO latest_metrics VALUES (?, ?, ?, ?, 0, ?)')
  const point = database.prepare('INSERT INTO metrics VALUES (?, ?, ?, ?, ?, 0)')
  const param = database.prepare('INSERT INTO params VALUES (?, ?, ?)')
  const tag = database.prepare('INSERT INTO tags VALUES (?, ?, ?)')
  const addRun = (id: string, experiment: number): void => {
    run.run(id, id, Math.floor(random() * 1e9), 1e9, `mlflow-artifacts:/${experiment}/${id}/artifacts`, experiment)
    tag.run('mlflow.runName', id, id)
  }
  for (let index = 0; index < RUNS; index += 1) {
    const id = index.toString(16).padStart(32, '0')
    addRun(id, 0)
    for (let metric = 0; metric < METRICS; metric += 1) latest.run(`m${metric}`, random(), 1, 100, id)
    for (let key = 0; key < PARAMS; key += 1) param.run(`p${key}`, `v${Math.floor(random() * 10)}`, id)
  }
  addRun('history', 1)
  latest.run('long', 0, HISTORY_POINTS, HISTORY_POINTS, 'history')
  for (let step = 0; step < HISTORY_POINTS; step += 1) point.run('long', random(), 1e9 + step, 'history', step)
  for (let curve = 0; curve < CURVES; curve += 1) {
    addRun(`curve${curve}`, 1)
    for (let step = 0; step < CURVE_POINTS; step += 1) {
      for (let metric = 0; metric < CURVE_METRICS; metric += 1) {
        point.run(`curve${metric}`, random(), 1e9 + step * 100 + curve, `curve${curve}`, step)
      }
    }
  }
  database.exec('COMMIT')
  database.close()
}
