import type { DatasetInput, DatasetSummary, ModelOutput } from '../../domain/run.ts'
import { cleanDatasetInputs } from '../rules/inputs.ts'
import { LIMIT } from '../rules/limits.ts'
import { checkRunId } from '../rules/names.ts'
import { newId } from '../rules/newId.ts'
import type { RunInputsUpdate } from '../trackingStore.ts'
import { knownExperimentIds } from './experiments.ts'
import { optionalText, placeholders, text } from './rows.ts'
import { activeRunRow, requireTable } from './session.ts'
import type { Session } from './session.ts'
import type { SqlValue } from './sqlDriver.ts'

export function logInputs(session: Session, runId: string, { datasets, modelIds }: RunInputsUpdate): void {
  checkRunId(runId)
  const clean = cleanDatasetInputs(datasets)
  const { experiment_id: experimentId } = activeRunRow(session, runId)
  if (clean.length + modelIds.length > 0) requireTable(session, 'inputs')
  for (const input of clean) {
    const datasetId = putDataset(session, experimentId ?? null, input)
    const inputId = link(session, ['DATASET', datasetId, 'RUN', runId])
    if (inputId !== undefined) putInputTags(session, inputId, input)
  }
  for (const modelId of modelIds) link(session, ['RUN_INPUT', runId, 'MODEL_INPUT', modelId])
}

export function logOutputs(session: Session, runId: string, models: readonly ModelOutput[]): void {
  activeRunRow(session, runId)
  requireTable(session, 'inputs')
  for (const { modelId, step } of models) {
    const inputId = link(session, ['RUN_OUTPUT', runId, 'MODEL_OUTPUT', modelId])
    if (inputId !== undefined && session.features.columns.has('inputs.step')) {
      session.driver.run('UPDATE main.inputs SET step = ? WHERE input_uuid = ?', step, inputId)
    }
  }
}

/** The id of the experiment's dataset of this name and digest, made when it is new. */
function putDataset({ driver }: Session, experimentId: SqlValue, { dataset }: DatasetInput): string {
  const known = driver.get(
    'SELECT dataset_uuid FROM main.datasets WHERE experiment_id = ? AND name = ? AND digest = ?',
    experimentId,
    dataset.name,
    dataset.digest,
  )
  if (known !== undefined) return text(known['dataset_uuid'])
  const id = newId()
  driver.run(
    `INSERT INTO main.datasets (dataset_uuid, experiment_id, name, digest, dataset_source_type, dataset_source,
      dataset_schema, dataset_profile) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    experimentId,
    dataset.name,
    dataset.digest,
    dataset.sourceType,
    dataset.source,
    dataset.schema ?? null,
    dataset.profile ?? null,
  )
  return id
}

type Link = readonly [sourceType: string, sourceId: string, destinationType: string, destinationId: string]

/** Makes a link between a run and a dataset or model; `undefined` when it was there already. */
function link({ driver }: Session, ends: Link): string | undefined {
  const id = newId()
  const { changes } = driver.run(
    `INSERT INTO main.inputs (input_uuid, source_type, source_id, destination_type, destination_id)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    id,
    ...ends,
  )
  return changes === 0 ? undefined : id
}

function putInputTags({ driver }: Session, inputId: string, { tags }: DatasetInput): void {
  for (const { key, value } of tags) {
    driver.run(
      `INSERT INTO main.input_tags (input_uuid, name, value) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value`,
      inputId,
      key,
      value,
    )
  }
}

export function searchDatasets(session: Session, experimentIds: readonly string[]): DatasetSummary[] {
  const ids = knownExperimentIds(session, experimentIds)
  const rows = session.driver.all(
    `SELECT DISTINCT d.experiment_id, d.name, d.digest, t.value AS context
     FROM datasets d JOIN inputs i ON i.source_id = d.dataset_uuid
     LEFT JOIN input_tags t ON t.input_uuid = i.input_uuid AND t.name = 'mlflow.data.context'
     WHERE d.experiment_id IN (${placeholders(ids)}) LIMIT ${LIMIT.datasetSummaries}`,
    ...ids,
  )
  return rows.map((row) => ({
    experimentId: text(row['experiment_id']),
    name: text(row['name']),
    digest: text(row['digest']),
    context: optionalText(row['context']),
  }))
}
