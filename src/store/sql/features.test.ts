import { expect, test } from 'vitest'
import { openTestStore } from '../../server/embedded/testStore.ts'

/** The tracking tables as MLflow 1.0 made them. */
const FIRST_SCHEMA = `
  CREATE TABLE experiments (experiment_id INTEGER NOT NULL, name VARCHAR(256) NOT NULL, artifact_location VARCHAR(256),
    lifecycle_stage VARCHAR(32), CONSTRAINT experiment_pk PRIMARY KEY (experiment_id), UNIQUE (name));
  CREATE TABLE runs (run_uuid VARCHAR(32) NOT NULL, name VARCHAR(250), source_type VARCHAR(20), source_name VARCHAR(500),
    entry_point_name VARCHAR(50), user_id VARCHAR(256), status VARCHAR(20), start_time BIGINT, end_time BIGINT,
    source_version VARCHAR(50), lifecycle_stage VARCHAR(20), artifact_uri VARCHAR(200), experiment_id INTEGER,
    CONSTRAINT run_pk PRIMARY KEY (run_uuid), FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id));
  CREATE TABLE metrics (key VARCHAR(250) NOT NULL, value FLOAT, timestamp BIGINT NOT NULL, run_uuid VARCHAR(32) NOT NULL,
    step BIGINT DEFAULT '0' NOT NULL, CONSTRAINT metric_pk PRIMARY KEY (key, timestamp, step, run_uuid, value));
  CREATE TABLE params (key VARCHAR(250) NOT NULL, value VARCHAR(250) NOT NULL, run_uuid VARCHAR(32) NOT NULL,
    CONSTRAINT param_pk PRIMARY KEY (key, run_uuid));
  CREATE TABLE tags (key VARCHAR(250) NOT NULL, value VARCHAR(250), run_uuid VARCHAR(32) NOT NULL,
    CONSTRAINT tag_pk PRIMARY KEY (key, run_uuid));
  INSERT INTO experiments VALUES (0, 'Default', './mlruns/0', 'active');
  INSERT INTO runs VALUES ('r1', '', 'LOCAL', '', '', 'ann', 'FINISHED', 5, 6, '', 'active', './mlruns/0/r1/artifacts', 0);
  INSERT INTO tags VALUES ('mlflow.runName', 'old', 'r1');
  INSERT INTO metrics VALUES ('loss', 1, 10, 'r1', 1), ('loss', 2, 11, 'r1', 2), ('loss', 3, 12, 'r1', 0);
`

const ALL = { filter: '', orderBy: [], viewType: 'ALL', maxResults: 10, pageToken: undefined } as const

test('a database of MLflow 1.0 is read, written and left as it is', async () => {
  const { driver, store } = openTestStore(FIRST_SCHEMA)
  const schema = () => driver.all('SELECT name, sql FROM main.sqlite_master ORDER BY name')
  const before = schema()
  const { items } = await store.searchRuns({
    ...ALL,
    experimentIds: ['0'],
    filter: "metrics.loss = 2 AND run_name = 'old'",
  })
  expect(items[0]).toMatchObject({
    info: { runId: 'r1', runName: 'old' },
    data: { metrics: [{ key: 'loss', value: 2, step: 2 }] },
  })
  await store.logBatch('r1', {
    metrics: [{ key: 'loss', value: 4, step: 3, timestampMs: 13 }],
    params: [{ key: 'p', value: '1' }],
    tags: [{ key: 't', value: '1' }],
  })
  await store.deleteRun('r1')
  await store.restoreRun('r1')
  expect((await store.getRun('r1')).data.metrics[0]?.value).toBe(4)
  const id = await store.createExperiment({ name: 'new', artifactLocation: undefined, tags: [] })
  expect(await store.getExperiment(id)).toMatchObject({ name: 'new', creationTimeMs: undefined })
  expect(schema()).toEqual(before)
})

test('what an old database has no table for is refused, with the way out', async () => {
  const { store } = openTestStore(FIRST_SCHEMA)
  await expect(store.logOutputs('r1', [{ modelId: 'm', step: 0 }])).rejects.toThrow('mlflow db upgrade')
  expect(await store.searchDatasets(['0'])).toEqual([])
})

test('only the default workspace is shown', async () => {
  const { store } = openTestStore(`${FIRST_SCHEMA}
    ALTER TABLE experiments ADD COLUMN workspace VARCHAR(63) DEFAULT 'default' NOT NULL;
    INSERT INTO experiments VALUES (7, 'theirs', '', 'active', 'other');`)
  const { items } = await store.searchExperiments(ALL)
  expect(items.map(({ name }) => name)).toEqual(['Default'])
  await expect(store.getExperiment('7')).rejects.toThrow('No Experiment with id=7 exists')
  expect(await store.createExperiment({ name: 'mine', artifactLocation: undefined, tags: [] })).toBe('8')
})

test('a file of something else is refused', () => {
  expect(() => openTestStore('CREATE TABLE recipes (name)')).toThrow('no MLflow tables')
})
