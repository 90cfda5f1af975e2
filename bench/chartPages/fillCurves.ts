import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Random } from '../../src/lib/random.ts'
import { newDatabaseSql } from '../../src/store/sql/schema.ts'

/** What all three pages show: runs `run000`… with as many points of each of the metrics `bench/m0`…, and one spike in the first. */
export const CURVES = { runs: 100, metrics: 10, points: 1000, spike: 50 } as const

/** The step at which `bench/m0` of a run is `CURVES.spike` for once; everywhere else it is below 2. */
export function spikeStep(run: number): number {
  return 5 + ((run * 619) % (CURVES.points - 10))
}

/** Makes the database that Runlens and MLflow serve, in MLflow's schema, and the same numbers as a table for TensorBoard. */
export function fillCurves(file: string, table: string): void {
  const { runs, metrics, points, spike } = CURVES
  const chance = new Random(1)
  const database = new DatabaseSync(file)
  database.exec('PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY')
  database.exec(newDatabaseSql('mlflow-artifacts:/0', 1))
  database.exec("INSERT INTO experiments VALUES (1, 'curves', 'mlflow-artifacts:/1', 'active', 1, 1)")
  database.exec('BEGIN')
  const addRun = database.prepare(
    `INSERT INTO runs VALUES (?, ?, 'UNKNOWN', '', '', 'ann', 'FINISHED', ?, ?, '', 'active', ?, 1, NULL)`,
  )
  const addLatest = database.prepare('INSERT INTO latest_metrics VALUES (?, ?, ?, ?, 0, ?)')
  const addPoint = database.prepare('INSERT INTO metrics VALUES (?, ?, ?, ?, ?, 0)')
  const addTag = database.prepare('INSERT INTO tags VALUES (?, ?, ?)')
  const values = new Float32Array(runs * metrics * points)
  for (let run = 0; run < runs; run += 1) {
    const name = `run${String(run).padStart(3, '0')}`
    const id = name.padEnd(32, '0')
    addRun.run(id, name, 1.7e12 + run * 1000, 1.7e12 + 3_600_000, `mlflow-artifacts:/1/${id}/artifacts`)
    addTag.run('mlflow.runName', name, id)
    for (let metric = 0; metric < metrics; metric += 1) {
      for (let step = 0; step < points; step += 1) {
        const curve = Math.exp(-step / (100 + run * 5)) + 0.1 * chance.next()
        const value = Math.fround(metric === 0 && step === spikeStep(run) ? spike : curve)
        addPoint.run(`bench/m${metric}`, value, 1.7e12 + step * 1000, id, step)
        values[(run * points + step) * metrics + metric] = value
        if (step === points - 1) addLatest.run(`bench/m${metric}`, value, 1.7e12 + step * 1000, step, id)
      }
    }
  }
  database.exec('COMMIT')
  database.close()
  writeFileSync(table, values)
}
