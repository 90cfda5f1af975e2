import { writeFileSync } from 'node:fs'
import { Random } from '../../src/lib/random.ts'
import { newDatabase } from '../store/newDatabase.ts'

/** What all three pages show: runs `run000`… with as many points of each of the metrics `bench/m0`…, and one spike in the first. */
export const CURVES = { runs: 100, metrics: 10, points: 1000, spike: 50 } as const

/** The step at which `bench/m0` of a run is `CURVES.spike` for once; everywhere else it is below 2. */
export function spikeStep(run: number): number {
  return 5 + ((run * 619) % (CURVES.points - 10))
}

/** A run of the other experiment, with one metric and one spike in it: what a page shows of that. */
export const LONG = { points: 1_000_000, spikeStep: 123_457, spike: 50 } as const

/** Makes the database that Runlens and MLflow serve, in MLflow's schema, and the same numbers as a table for TensorBoard. */
export function fillCurves(file: string, table: string): void {
  const { runs, metrics, points, spike } = CURVES
  const chance = new Random(1)
  const database = newDatabase(file)
  const values = new Float32Array(runs * metrics * points)
  for (let run = 0; run < runs; run += 1) {
    const name = `run${String(run).padStart(3, '0')}`
    const id = name.padEnd(32, '0')
    database.addRun({ id, name, experiment: 1, startMs: 1.7e12 + run * 1000, endMs: 1.7e12 + 3_600_000 })
    for (let metric = 0; metric < metrics; metric += 1) {
      const key = `bench/m${metric}`
      for (let step = 0; step < points; step += 1) {
        const timeMs = 1.7e12 + step * 1000
        const curve = Math.exp(-step / (100 + run * 5)) + 0.1 * chance.next()
        const value = Math.fround(metric === 0 && step === spikeStep(run) ? spike : curve)
        database.addPoint(id, key, value, step, timeMs)
        values[(run * points + step) * metrics + metric] = value
        if (step === points - 1) database.addLatest(id, key, value, step, timeMs)
      }
    }
  }
  const id = 'long'.padEnd(32, '0')
  database.addRun({ id, name: 'long', experiment: 0, startMs: 1.7e12, endMs: 1.7e12 + 3_600_000 })
  for (let step = 0; step < LONG.points; step += 1) {
    const value = step === LONG.spikeStep ? LONG.spike : 1 + 0.1 * chance.next()
    database.addPoint(id, 'bench/long', value, step, 1.7e12 + step)
    if (step === LONG.points - 1) database.addLatest(id, 'bench/long', value, step, 1.7e12 + step)
  }
  database.close()
  writeFileSync(table, values)
}
