import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoggedModel } from '../../src/domain/loggedModel.ts'
import type { Run } from '../../src/domain/run.ts'
import type { Tag } from '../../src/domain/tag.ts'
import { openSqliteFile } from '../../src/server/embedded/nodeSqlDriver.ts'
import { newExperimentMeta } from '../../src/store/file/experimentMeta.ts'
import { printMeta } from '../../src/store/file/metaYaml.ts'
import { printRunLine } from '../../src/store/file/metricLine.ts'
import { newModelMeta } from '../../src/store/file/modelMeta.ts'
import { newRunMeta } from '../../src/store/file/runMeta.ts'
import { openSqlStore } from '../../src/store/sql/sqlStore.ts'
import type { TrackingStore } from '../../src/store/trackingStore.ts'
import { fillDatabase, type EmbeddedStore } from './embeddedStore.ts'
import { GOLDEN } from './readBack.ts'

const ALL = { filter: '', orderBy: [], viewType: 'ALL', maxResults: 10_000, pageToken: undefined } as const
const WHOLE = { maxResults: undefined, pageToken: undefined }

/** The same store as `makeEmbeddedStore` makes, as a folder in the `mlruns` layout. What it says is still Python's. */
export async function makeFolderStore(): Promise<EmbeddedStore> {
  const place = mkdtempSync(join(tmpdir(), 'runlens-e2e-'))
  const database = join(place, 'mlflow.db')
  fillDatabase(database)
  const store = openSqlStore({
    driver: openSqliteFile({ path: database, readOnly: true }),
    artifactRoot: 'mlflow-artifacts:/',
    defer: setImmediate,
    report: ({ message }) => console.error(message),
  })
  const root = join(place, 'mlruns')
  const { items: experiments } = await store.searchExperiments(ALL)
  for (const { tags, ...info } of experiments) {
    const folder = join(root, info.lifecycleStage === 'deleted' ? '.trash' : '', info.experimentId)
    const { items: runs } = await store.searchRuns({ ...ALL, experimentIds: [info.experimentId] })
    const { items: models } = await store.searchLoggedModels({
      experimentIds: [info.experimentId],
      filter: '',
      datasets: [],
      orderBy: [],
      maxResults: 100,
      pageToken: undefined,
    })
    write(join(folder, 'meta.yaml'), printMeta(newExperimentMeta({ ...info, artifactLocation: uriOf(folder) })))
    writePairs(join(folder, 'tags'), tags)
    for (const run of runs) await writeRun(folder, run, store)
    for (const model of models) writeModel(folder, model)
  }
  await store.close()
  cpSync(join(GOLDEN, 'store/artifacts'), root, { recursive: true })
  return { trackingUri: root, remove: () => rmSync(place, { recursive: true }) }
}

async function writeRun(experiment: string, run: Run, store: TrackingStore): Promise<void> {
  const { runId, endTimeMs } = run.info
  const folder = join(experiment, runId)
  const info = { ...run.info, artifactUri: uriOf(join(folder, 'artifacts')) }
  write(join(folder, 'meta.yaml'), printMeta({ ...newRunMeta(info), end_time: endTimeMs ?? null }))
  writePairs(join(folder, 'params'), run.data.params)
  writePairs(join(folder, 'tags'), run.data.tags)
  for (const { key } of run.data.metrics) {
    const { items } = await store.getMetricHistory(runId, key, WHOLE)
    write(join(folder, 'metrics', key), items.map(printRunLine).join(''))
  }
  run.inputs.datasetInputs.forEach(({ dataset, tags }, index) => {
    const { sourceType, profile = null, schema = null, ...rest } = dataset
    const id = `${runId}${index}`
    const input = { source_id: id, source_type: 'DATASET', destination_id: id, destination_type: 'RUN' }
    write(
      join(experiment, 'datasets', id, 'meta.yaml'),
      printMeta({ ...rest, source_type: sourceType, profile, schema }),
    )
    write(
      join(folder, 'inputs', id, 'meta.yaml'),
      printMeta({ ...input, tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])) }),
    )
  })
  for (const { modelId, step } of run.modelOutputs ?? []) {
    const output = { source_id: modelId, source_type: 'RUN_OUTPUT', destination_id: modelId }
    write(
      join(folder, 'outputs', modelId, 'meta.yaml'),
      printMeta({ ...output, destination_type: 'MODEL_OUTPUT', step, tags: {} }),
    )
  }
}

function writeModel(experiment: string, { tags, params, ...info }: LoggedModel): void {
  const folder = join(experiment, 'models', info.modelId)
  write(join(folder, 'meta.yaml'), printMeta(newModelMeta({ ...info, artifactUri: uriOf(join(folder, 'artifacts')) })))
  writePairs(join(folder, 'tags'), tags)
  writePairs(join(folder, 'params'), params)
}

function writePairs(folder: string, pairs: readonly Tag[]): void {
  for (const { key, value } of pairs) write(join(folder, key), value)
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function uriOf(folder: string): string {
  return pathToFileURL(folder).href
}
