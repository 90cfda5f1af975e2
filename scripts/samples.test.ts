import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { MlflowClient } from '../src/client/mlflowClient.ts'
import { logSamples } from '../src/data/logSamples.ts'
import { openSqliteBackend } from '../src/server/embedded/embeddedBackend.ts'

async function emptyStore(): Promise<MlflowClient> {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-samples-'))
  const file = path.join(folder, 'mlflow.db')
  const backend = await openSqliteBackend({ file, isReadOnly: false, artifactFolders: [] })
  onTestFinished(async () => {
    await backend.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const fetch: typeof globalThis.fetch = async (input, init) =>
    backend.fetch(new Request(input, init), {} as HttpBindings)
  return new MlflowClient({ trackingUri: 'http://localhost', fetch, maxRetries: 0 })
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const result: T[] = []
  for await (const item of items) result.push(item)
  return result
}

test('the samples fill an empty store with what the issue of the demo lists', async () => {
  const client = await emptyStore()
  const shares: number[] = []
  await logSamples(client, { onProgress: (share) => shares.push(share) })
  expect(shares.at(-1)).toBe(1)

  const experiments = await all(client.allExperiments({ viewType: 'ALL' }))
  const idOf = (name: string): string => experiments.find((each) => each.name === name)?.experimentId ?? ''
  expect(experiments.filter(({ lifecycleStage }) => lifecycleStage === 'deleted')).toHaveLength(2)

  const sweep = await all(client.allRuns(idOf('vision/cifar10/lr-sweep'), { viewType: 'ALL' }))
  expect(sweep).toHaveLength(200)
  expect(new Set(sweep.map(({ info }) => info.status))).toEqual(new Set(['FINISHED', 'FAILED', 'KILLED', 'RUNNING']))
  expect(sweep.some(({ info }) => info.lifecycleStage === 'deleted')).toBe(true)
  const losses = sweep.map(({ data }) => data.metrics.find(({ key }) => key === 'train/loss')?.value ?? 0)
  expect(losses.some((loss) => Number.isNaN(loss))).toBe(true)
  expect(losses.filter((loss) => loss < 1).length).toBeGreaterThan(50)

  const folds = await all(client.allRuns(idOf('tabular/house-prices/nested-cv')))
  const parents = new Set(folds.flatMap(({ data }) => data.tags.filter(({ key }) => key === 'mlflow.parentRunId')))
  expect(folds.length).toBe(63)
  expect(parents.size).toBe(60)

  const [long] = (
    await client.searchRuns(idOf('speech/wav2vec/pretraining'), {
      filter: "attributes.run_name = 'wav2vec-base-100k'",
    })
  ).items
  const history = await client.getMetricHistory(long?.info.runId ?? '', 'train/loss')
  expect(history).toHaveLength(100_000)
  expect(Math.max(...history.slice(77_000, 78_000).map(({ value }) => value))).toBe(61.3)

  const [release] = (
    await client.searchRuns(idOf('nlp/summarize-papers'), {
      filter: "attributes.run_name = 'release-candidate-2'",
    })
  ).items
  const { files } = await client.listArtifacts(release?.info.runId ?? '')
  expect(files.map(({ path: name }) => name)).toEqual(
    expect.arrayContaining(['README.md', 'report.html', 'predictions.csv', 'images', 'audio', 'model']),
  )
})

test('samples can be loaded again where their names are taken', async () => {
  const client = await emptyStore()
  await client.createExperiment('speech/wav2vec/pretraining')
  const stop = new AbortController()
  const loading = logSamples(client, { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(loading).rejects.toThrow('abort')
  expect(await client.getExperimentByName('speech/wav2vec/pretraining (2)')).toBeDefined()
})
