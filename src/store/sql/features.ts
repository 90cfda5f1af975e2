import type { SqlDriver } from './sqlDriver.ts'

/** Tables a store of today reads, with the columns it reads and what an older database means by their absence. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  experiments: { creation_time: 'NULL', last_update_time: 'NULL', workspace: "'default'" },
  experiment_tags: { key: '', value: '', experiment_id: '' },
  runs: { deleted_time: 'NULL' },
  metrics: { step: '0', is_nan: '0' },
  params: {},
  tags: {},
  datasets: {
    dataset_uuid: '',
    experiment_id: '',
    name: '',
    digest: '',
    dataset_source_type: '',
    dataset_source: '',
    dataset_schema: '',
    dataset_profile: '',
  },
  inputs: { input_uuid: '', source_type: '', source_id: '', destination_type: '', destination_id: '', step: '0' },
  input_tags: { input_uuid: '', name: '', value: '' },
  logged_models: {
    model_id: '',
    experiment_id: '',
    name: '',
    artifact_location: '',
    creation_timestamp_ms: '',
    last_updated_timestamp_ms: '',
    status: '',
    lifecycle_stage: '',
    model_type: '',
    source_run_id: '',
    status_message: '',
  },
  logged_model_metrics: {
    model_id: '',
    metric_name: '',
    metric_timestamp_ms: '',
    metric_step: '',
    metric_value: '',
    run_id: '',
    dataset_name: '',
    dataset_digest: '',
  },
  logged_model_params: { model_id: '', param_key: '', param_value: '' },
  logged_model_tags: { model_id: '', tag_key: '', tag_value: '' },
}

/** The latest value per metric, for databases from before MLflow 1.4 that do not keep it. */
const LATEST_METRICS_VIEW = `CREATE TEMP VIEW latest_metrics AS
  SELECT key, value, timestamp, step, is_nan, run_uuid FROM (
    SELECT *, row_number() OVER (PARTITION BY run_uuid, key ORDER BY step DESC, timestamp DESC, value DESC) AS place
    FROM metrics
  ) WHERE place = 1`

/** What a database can hold; found by looking, since forks and half-done migrations make versions a bad guide. */
export interface Features {
  /** Tables of the database itself. */
  readonly tables: ReadonlySet<string>
  /** `table.column` of the database itself. */
  readonly columns: ReadonlySet<string>
  /** The index that leads straight to one metric of one run, if there is one. */
  readonly metricIndex: string | undefined
}

/** True when there is nothing in the file yet. */
export function isEmptyDatabase(driver: SqlDriver): boolean {
  return driver.get('SELECT 1 FROM sqlite_master LIMIT 1') === undefined
}

/**
 * Looks at the database and levels old versions for reading: a missing table or column is stood in for by an object of
 * this connection's TEMP schema, which leaves the file as it is. So every query names plain tables and columns of today;
 * statements that write say `main.`.
 */
export function levelSchema(driver: SqlDriver): Features {
  const tables = new Set(
    driver.all("SELECT name FROM main.sqlite_master WHERE type IN ('table', 'view')").map((row) => String(row['name'])),
  )
  const columns = new Set<string>()
  for (const [table, wanted] of Object.entries(TABLES)) {
    const present = driver.all(`SELECT name FROM pragma_table_info(?, 'main')`, table).map((row) => String(row['name']))
    for (const column of present) columns.add(`${table}.${column}`)
    driver.exec(standIn(table, wanted, present))
  }
  if (!tables.has('latest_metrics')) driver.exec(LATEST_METRICS_VIEW)
  return { tables, columns, metricIndex: findMetricIndex(driver) }
}

function standIn(table: string, wanted: Readonly<Record<string, string>>, present: readonly string[]): string {
  if (present.length === 0) return `CREATE TEMP TABLE ${table} (${Object.keys(wanted).join(', ') || 'none'})`
  const missing = Object.entries(wanted).filter(([column]) => !present.includes(column))
  // Experiments of other workspaces are not ours to show: MLflow without workspaces sees the default one only.
  const scope = present.includes('workspace') ? " WHERE workspace = 'default'" : ''
  if (missing.length === 0 && scope === '') return ''
  const selected = ['rowid', '*', ...missing.map(([column, value]) => `${value || 'NULL'} AS ${column}`)]
  return `CREATE TEMP VIEW ${table} AS SELECT ${selected.join(', ')} FROM main.${table}${scope}`
}

function findMetricIndex(driver: SqlDriver): string | undefined {
  const names = driver.all("SELECT name FROM pragma_index_list('metrics', 'main')").map(({ name }) => String(name))
  return names.find((name) => {
    const columns = driver.all("SELECT name FROM pragma_index_info(?, 'main')", name)
    return columns[0]?.['name'] === 'run_uuid' && columns[1]?.['name'] === 'key'
  })
}
