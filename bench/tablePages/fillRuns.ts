import { newDatabase } from '../store/newDatabase.ts'

const METRICS = 50
const PARAMS = 50

/** Makes the database that an MLflow server serves: finished runs of experiment 1. @returns the name of the run that is best in `m0` */
export function fillRuns(file: string, runs: number): string {
  const database = newDatabase(file)
  const valueOf = (run: number, metric: number) => ((run * 7919 + metric * 31) % 10_007) / 10_007
  let best = 0
  for (let run = 0; run < runs; run += 1) {
    const id = run.toString(16).padStart(32, '0')
    const startMs = 1.7e12 + run * 1000
    database.addRun({ id, name: `run-${run}`, experiment: 1, startMs, endMs: startMs + 500 })
    for (let metric = 0; metric < METRICS; metric += 1) database.addLatest(id, `m${metric}`, valueOf(run, metric), 100)
    for (let param = 0; param < PARAMS; param += 1) database.addParam(id, `p${param}`, `v${(run + param) % 10}`)
    if (valueOf(run, 0) > valueOf(best, 0)) best = run
  }
  database.close()
  return `run-${best}`
}
