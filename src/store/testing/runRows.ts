import type { Run } from '../../domain/run.ts'
import { storedMetricValue } from '../sql/rows.ts'
import type { SqlDriver } from '../sql/sqlDriver.ts'

/** Puts a run into a database as it is. */
export function insertRun(driver: SqlDriver, { info, data, inputs }: Run): void {
  driver.run(
    `INSERT INTO main.runs (run_uuid, name, user_id, status, start_time, end_time, lifecycle_stage, artifact_uri, experiment_id)
     VALUES (?, ?, ?, ?, ?, ?, 'active', ?, 0)`,
    info.runId,
    info.runName,
    info.userId,
    info.status,
    info.startTimeMs ?? null,
    info.endTimeMs ?? null,
    info.artifactUri,
  )
  for (const metric of data.metrics) {
    const { value, isNan } = storedMetricValue(metric.value)
    driver.run('INSERT INTO latest_metrics VALUES (?, ?, 0, 0, ?, ?)', metric.key, value, isNan, info.runId)
  }
  for (const { key, value } of data.params) driver.run('INSERT INTO params VALUES (?, ?, ?)', key, value, info.runId)
  for (const { key, value } of data.tags) driver.run('INSERT INTO tags VALUES (?, ?, ?)', key, value, info.runId)
  inputs.datasetInputs.forEach(({ dataset, tags }, index) => {
    const id = `${info.runId}-${index}`
    driver.run("INSERT INTO datasets VALUES (?, 0, ?, ?, '', '', NULL, NULL)", id, dataset.name, dataset.digest)
    driver.run("INSERT INTO inputs VALUES (?, 'DATASET', ?, 'RUN', ?, 0)", id, id, info.runId)
    for (const { key, value } of tags) driver.run('INSERT INTO input_tags VALUES (?, ?, ?)', id, key, value)
  })
}
