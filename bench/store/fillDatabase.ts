import { Random } from '../../src/lib/random.ts'
import { newDatabase } from './newDatabase.ts'

const RUNS = 100_000
const METRICS = 20
const PARAMS = 5
/** Points of metric `long` of run `history`. */
export const HISTORY_POINTS = 1_000_000
/** Runs `curve0`… with `CURVE_POINTS` points of each of the metrics `curve0`…`curve4`. */
export const CURVES = 100
const CURVE_POINTS = 1000
const CURVE_METRICS = 5

/** Makes the database that both sides serve; experiment 0 holds the runs, experiment 1 the curves. */
export function fillDatabase(file: string): void {
  const database = newDatabase(file)
  const chance = new Random(1)
  const random = (): number => chance.next()
  const addRun = (id: string, experiment: number): void =>
    database.addRun({ id, name: id, experiment, startMs: Math.floor(random() * 1e9), endMs: 1e9 })
  for (let index = 0; index < RUNS; index += 1) {
    const id = index.toString(16).padStart(32, '0')
    addRun(id, 0)
    for (let metric = 0; metric < METRICS; metric += 1) database.addLatest(id, `m${metric}`, random(), 100)
    for (let key = 0; key < PARAMS; key += 1) database.addParam(id, `p${key}`, `v${Math.floor(random() * 10)}`)
  }
  addRun('history', 1)
  database.addLatest('history', 'long', 0, HISTORY_POINTS, HISTORY_POINTS)
  for (let step = 0; step < HISTORY_POINTS; step += 1) database.addPoint('history', 'long', random(), step, 1e9 + step)
  for (let curve = 0; curve < CURVES; curve += 1) {
    const id = `curve${curve}`
    addRun(id, 1)
    for (let step = 0; step < CURVE_POINTS; step += 1) {
      const timeMs = 1e9 + step * 100 + curve
      for (let metric = 0; metric < CURVE_METRICS; metric += 1) {
        database.addPoint(id, `curve${metric}`, random(), step, timeMs)
      }
    }
  }
  database.close()
}
