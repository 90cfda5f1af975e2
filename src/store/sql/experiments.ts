import type { Experiment } from '../../domain/experiment.ts'
import type { Tag } from '../../domain/tag.ts'
import { appendToUri } from '../rules/artifactUri.ts'
import { checkArtifactLocation, checkExperimentTag } from '../rules/experiment.ts'
import { checkExperimentName } from '../rules/names.ts'
import { inactiveExperiment, noExperiment, noExperimentNamed, noExperimentTag } from '../rules/refusals.ts'
import { invalidParameter, StoreError } from '../storeError.ts'
import type { NewExperiment } from '../trackingStore.ts'
import { readableRows } from './readable.ts'
import { inChunks, int64, optionalInt64, placeholders, text } from './rows.ts'
import { requireTable } from './session.ts'
import type { Session } from './session.ts'
import { SqlError, type SqlRow, type SqlValue } from './sqlDriver.ts'

/** Python's `int()` of an id; empty is the default experiment. */
export function parseExperimentId(experimentId: string): bigint {
  if (experimentId === '') return 0n
  if (/^\s*[+-]?\d{1,18}\s*$/.test(experimentId)) return BigInt(experimentId.trim().replace('+', ''))
  throw invalidParameter(`Invalid experiment ID '${experimentId}'. Experiment ID must be a valid integer.`)
}

function experimentRow(session: Session, experimentId: string, stage?: 'active' | 'deleted'): SqlRow {
  const id = parseExperimentId(experimentId)
  const row = session.driver.get('SELECT * FROM experiments WHERE experiment_id = ?', id)
  if (row !== undefined && (stage === undefined || row['lifecycle_stage'] === stage)) return row
  throw noExperiment(String(id))
}

/** The row of an experiment that may take runs, tags and models. */
export function activeExperimentRow(session: Session, experimentId: string): SqlRow {
  const row = experimentRow(session, experimentId)
  if (row['lifecycle_stage'] === 'active') return row
  throw inactiveExperiment(text(row['experiment_id']))
}

const TAGS = 'SELECT experiment_id, key, value FROM experiment_tags WHERE experiment_id IN (owners)'

/** Experiments of rows, in their order, with their tags. */
export function readExperiments(session: Session, rows: readonly SqlRow[]): Experiment[] {
  const tags = Map.groupBy(
    inChunks(
      rows.map((row) => row['experiment_id'] ?? null),
      (ids) => readableRows(session, 'tags of experiments', ids, TAGS),
    ),
    (row) => row['experiment_id'],
  )
  return rows.map((row) => ({
    experimentId: text(row['experiment_id']),
    name: text(row['name']),
    artifactLocation: text(row['artifact_location']),
    lifecycleStage: row['lifecycle_stage'] === 'deleted' ? 'deleted' : 'active',
    creationTimeMs: optionalInt64(row['creation_time']),
    lastUpdateTimeMs: optionalInt64(row['last_update_time']),
    tags: (tags.get(row['experiment_id'] ?? null) ?? []).map((tag) => ({
      key: text(tag['key']),
      value: text(tag['value']),
    })),
  }))
}

function readOne(session: Session, row: SqlRow): Experiment {
  const [experiment] = readExperiments(session, [row])
  if (experiment === undefined) throw new StoreError('INTERNAL_ERROR', 'An experiment vanished while it was read.')
  return experiment
}

export function getExperiment(session: Session, experimentId: string): Experiment {
  return readOne(session, experimentRow(session, experimentId))
}

export function getExperimentByName(session: Session, name: string): Experiment {
  const row = session.driver.get(
    "SELECT * FROM experiments WHERE name = ? ORDER BY lifecycle_stage = 'active' DESC LIMIT 1",
    name,
  )
  if (row === undefined) throw noExperimentNamed(name)
  return readOne(session, row)
}

/** Sets columns that this database has; names come from this file only. */
function updateExperiment(
  { driver, features }: Session,
  id: SqlValue,
  values: Readonly<Record<string, SqlValue>>,
): void {
  const known = Object.entries(values).filter(([column]) => features.columns.has(`experiments.${column}`))
  const assignments = known.map(([column]) => `${column} = ?`).join(', ')
  driver.run(
    `UPDATE main.experiments SET ${assignments} WHERE experiment_id = ?`,
    ...known.map(([, value]) => value),
    id,
  )
}

function refuseTakenName<T>(name: string, code: 'RESOURCE_ALREADY_EXISTS' | 'BAD_REQUEST', write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof SqlError) || error.failure !== 'constraint') throw error
    throw new StoreError(code, `Experiment(name=${name}) already exists. Error: ${error.message}`, { cause: error })
  }
}

export function createExperiment(session: Session, { name, artifactLocation, tags }: NewExperiment): string {
  checkExperimentName(name)
  checkArtifactLocation(artifactLocation)
  for (const tag of tags) checkExperimentTag(tag)
  const { driver, artifactRoot } = session
  const { lastId } = refuseTakenName(name, 'RESOURCE_ALREADY_EXISTS', () =>
    driver.run(
      "INSERT INTO main.experiments (name, artifact_location, lifecycle_stage) VALUES (?, ?, 'active')",
      name,
      artifactLocation ?? null,
    ),
  )
  const location = artifactLocation || appendToUri(artifactRoot, String(lastId))
  const now = Date.now()
  updateExperiment(session, lastId, { artifact_location: location, creation_time: now, last_update_time: now })
  for (const tag of new Map(tags.map((tag) => [tag.key, tag])).values()) putTag(session, lastId, tag)
  return String(lastId)
}

export function renameExperiment(session: Session, experimentId: string, name: string): void {
  checkExperimentName(name)
  const row = experimentRow(session, experimentId)
  if (row['lifecycle_stage'] !== 'active') {
    throw new StoreError('INVALID_STATE', 'Cannot rename a non-active experiment.')
  }
  refuseTakenName(name, 'BAD_REQUEST', () =>
    updateExperiment(session, row['experiment_id'] ?? null, { name, last_update_time: Date.now() }),
  )
}

/** Moves an experiment and all its runs to the other stage. */
export function setExperimentStage(session: Session, experimentId: string, stage: 'active' | 'deleted'): void {
  const row = experimentRow(session, experimentId, stage === 'deleted' ? 'active' : 'deleted')
  const id = row['experiment_id'] ?? null
  const now = Date.now()
  updateExperiment(session, id, { lifecycle_stage: stage, last_update_time: now })
  setRunStages(session, 'experiment_id = ?', id, stage)
}

/** Moves the runs that `condition` names to a stage. */
export function setRunStages(session: Session, condition: string, value: SqlValue, stage: 'active' | 'deleted'): void {
  const { driver, features } = session
  const deletedTime = features.columns.has('runs.deleted_time') ? ', deleted_time = ?' : ''
  const times = deletedTime === '' ? [] : [stage === 'deleted' ? Date.now() : null]
  driver.run(`UPDATE main.runs SET lifecycle_stage = ?${deletedTime} WHERE ${condition}`, stage, ...times, value)
}

function putTag(session: Session, experimentId: SqlValue, { key, value }: Tag): void {
  requireTable(session, 'experiment_tags')
  session.driver.run(
    `INSERT INTO main.experiment_tags (key, value, experiment_id) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
    key,
    value,
    experimentId,
  )
}

export function setExperimentTag(session: Session, experimentId: string, tag: Tag): void {
  checkExperimentTag(tag)
  putTag(session, activeExperimentRow(session, experimentId)['experiment_id'] ?? null, tag)
}

export function deleteExperimentTag(session: Session, experimentId: string, key: string): void {
  const id = activeExperimentRow(session, experimentId)['experiment_id'] ?? null
  requireTable(session, 'experiment_tags')
  const { changes } = session.driver.run(
    'DELETE FROM main.experiment_tags WHERE experiment_id = ? AND key = ?',
    id,
    key,
  )
  if (changes === 0) throw noExperimentTag(experimentId, key)
}

/** Ids of the experiments a search names, those that are there. */
export function knownExperimentIds({ driver }: Session, experimentIds: readonly string[]): SqlValue[] {
  const wanted = experimentIds.map(parseExperimentId)
  return inChunks(wanted, (ids) =>
    driver.all(`SELECT experiment_id FROM experiments WHERE experiment_id IN (${placeholders(ids)})`, ...ids),
  ).map((row) => int64(row['experiment_id']))
}
