import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const RUNS = 10_000
const METRICS = 6
const PARAMS = 4
/** Points of the metrics `long` and `short` of run `history` in experiment 1. */
export const HISTORY_POINTS = { long: 1_000_000, short: 50_000 }

const experiment = (id: string): string =>
  `artifact_location: file:///nowhere/${id}\nexperiment_id: '${id}'\nlifecycle_stage: active\nname: e${id}\n`

const run = (id: string, experimentId: string, startTimeMs: number): string =>
  `artifact_uri: file:///nowhere/${experimentId}/${id}/artifacts\nend_time: ${startTimeMs + 1}\nentry_point_name: ''\n` +
  `experiment_id: '${experimentId}'\nlifecycle_stage: active\nrun_id: ${id}\nrun_name: ${id}\nrun_uuid: ${id}\n` +
  `source_name: ''\nsource_type: 4\nsource_version: ''\nstart_time: ${startTimeMs}\nstatus: 3\ntags: []\nuser_id: ann\n`

/** Makes a folder `mlruns` as Python would have left it: finished runs in experiment 0, a long history in experiment 1. */
export function fillFolder(root: string): void {
  mkdirSync(root)
  for (const id of ['0', '1']) {
    mkdirSync(path.join(root, id))
    writeFileSync(path.join(root, id, 'meta.yaml'), experiment(id))
  }
  for (let index = 0; index < RUNS; index += 1) {
    const id = `r${index.toString(16).padStart(31, '0')}`
    const folder = makeRun(root, '0', id, index)
    for (let key = 0; key < METRICS; key += 1) {
      writeFileSync(path.join(folder, 'metrics', `m${key}`), `1 ${((index * 7919 + key) % 1000) / 1000} 100\n`)
    }
    for (let key = 0; key < PARAMS; key += 1) writeFileSync(path.join(folder, 'params', `p${key}`), `v${index % 10}`)
    for (const key of ['mlflow.runName', 'mlflow.user']) writeFileSync(path.join(folder, 'tags', key), id)
  }
  const folder = makeRun(root, '1', 'history', 1)
  for (const [key, length] of Object.entries(HISTORY_POINTS)) {
    const lines = Array.from({ length }, (_, step) => `${1e12 + step} ${Math.sin(step / 1000)} ${step}\n`)
    writeFileSync(path.join(folder, 'metrics', key), lines.join(''))
  }
}

function makeRun(root: string, experimentId: string, id: string, startTimeMs: number): string {
  const folder = path.join(root, experimentId, id)
  mkdirSync(folder)
  for (const name of ['metrics', 'params', 'tags', 'artifacts']) mkdirSync(path.join(folder, name))
  writeFileSync(path.join(folder, 'meta.yaml'), run(id, experimentId, startTimeMs))
  return folder
}
