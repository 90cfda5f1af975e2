import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRunsPage } from '../../src/client/runsPage.ts'
import type { NodeMlflowClient } from '../../src/library/nodeClient.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { valueOf } from '../../src/domain/tag.ts'
import type { SceneClient } from './sceneClient.ts'

/** What the checks share: they run in the order in which they are written down. */
export interface Scene {
  readonly client: NodeMlflowClient
  /** An existing folder for files of this machine. */
  readonly folder: string
  readonly experimentId: string
  readonly runId: string
  /** A logged model of the run with the file `data/MLmodel`; on servers that know none, an id that could be one's. */
  readonly modelId: string
}

/** Calls one method with what is easily got wrong, and reads back what it did. */
export type Check = (scene: Scene) => Promise<void>

const LARGE_STEP = 9007199254740993n
const UNICODE = 'größe/模型 1.0'

const pointOf = ({ value, timestampMs, step }: Metric) => [value, timestampMs, step]

async function textOf(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  return new Response(stream).text()
}

/** By method of the client: every method is here, which `run.ts` makes sure of. */
export const CHECKS: Readonly<Record<string, Check>> = {
  async createExperiment({ client, experimentId }) {
    const { tags, lifecycleStage, name } = await client.getExperiment(experimentId)
    assert.deepEqual([valueOf(tags, UNICODE), lifecycleStage], ['ü', 'active'])
    await assert.rejects(client.createExperiment(name), { errorCode: 'RESOURCE_ALREADY_EXISTS' })
  },
  async getExperiment({ client }) {
    assert.equal((await client.getExperiment('0')).name, 'Default')
    await assert.rejects(client.getExperiment('987654'), { errorCode: 'RESOURCE_DOES_NOT_EXIST' })
  },
  async getExperimentByName({ client, experimentId }) {
    const { name } = await client.getExperiment(experimentId)
    assert.equal((await client.getExperimentByName(name))?.experimentId, experimentId)
    assert.equal(await client.getExperimentByName('no such experiment'), undefined)
  },
  async searchExperiments({ client, experimentId }) {
    const { name } = await client.getExperiment(experimentId)
    const { items } = await client.searchExperiments({ filter: `name = '${name}'`, orderBy: ['name ASC'] })
    assert.deepEqual(
      items.map((item) => item.experimentId),
      [experimentId],
    )
    await assert.rejects(client.searchExperiments({ filter: "nonsense = 'x'" }), {
      errorCode: 'INVALID_PARAMETER_VALUE',
    })
  },
  async listExperiments({ client }) {
    const first = await client.listExperiments('ALL', { maxResults: 1 })
    assert.equal(first.items.length, 1)
    const second = await client.listExperiments('ALL', { maxResults: 1, pageToken: first.nextPageToken ?? '' })
    assert.notEqual(second.items[0]?.experimentId, first.items[0]?.experimentId)
  },
  async allExperiments({ client, experimentId }) {
    const ids: string[] = []
    for await (const item of client.allExperiments({ maxResults: 1, orderBy: ['name ASC'] }))
      ids.push(item.experimentId)
    assert.deepEqual([ids.length, new Set(ids).size, ids.includes(experimentId)], [2, 2, true])
  },
  async renameExperiment({ client, experimentId }) {
    await client.renameExperiment(experimentId, UNICODE)
    assert.equal((await client.getExperiment(experimentId)).name, UNICODE)
  },
  async deleteExperiment({ client }) {
    const id = await client.createExperiment('to delete')
    await client.deleteExperiment(id)
    assert.equal((await client.getExperiment(id)).lifecycleStage, 'deleted')
    await assert.rejects(client.createRun(id), { errorCode: 'INVALID_PARAMETER_VALUE' })
  },
  async restoreExperiment({ client }) {
    const deleted = await client.searchExperiments({ viewType: 'DELETED_ONLY' })
    const id = deleted.items[0]?.experimentId ?? ''
    await client.restoreExperiment(id)
    assert.equal((await client.getExperiment(id)).lifecycleStage, 'active')
    await client.deleteExperiment(id)
  },
  async setExperimentTag({ client, experimentId }) {
    await client.setExperimentTag(experimentId, 'note', 'two\nlines')
    assert.equal(valueOf((await client.getExperiment(experimentId)).tags, 'note'), 'two\nlines')
  },
  async deleteExperimentTag({ client, experimentId }) {
    await client.deleteExperimentTag(experimentId, 'note')
    assert.equal(valueOf((await client.getExperiment(experimentId)).tags, 'note'), undefined)
  },
  async createRun({ client, experimentId }) {
    const tags = [{ key: 'mlflow.user', value: 'ada' }]
    const { info, data } = await client.createRun(experimentId, { runName: 'named', startTimeMs: 1700000000000, tags })
    assert.deepEqual(
      [info.runName, info.startTimeMs, info.status, info.userId],
      ['named', 1700000000000, 'RUNNING', 'ada'],
    )
    assert.equal(valueOf(data.tags, 'mlflow.runName'), 'named')
    await client.deleteRun(info.runId)
  },
  async getRun({ client, runId }) {
    const { info } = await client.getRun(runId)
    assert.deepEqual([info.runId, info.runName, info.endTimeMs], [runId, 'main', undefined])
    await assert.rejects(client.getRun('0'.repeat(32)), { errorCode: 'RESOURCE_DOES_NOT_EXIST' })
  },
  async logMetric({ client, runId }) {
    await client.logMetric(runId, 'loss', Number.NaN, { timestampMs: 1, step: -3 })
    await client.logMetric(runId, 'loss', Number.POSITIVE_INFINITY, { timestampMs: 2, step: LARGE_STEP })
    const metrics = (await client.getRun(runId)).data.metrics.filter(({ key }) => key === 'loss')
    assert.deepEqual(metrics[0]?.step, LARGE_STEP)
  },
  async logParam({ client, runId }) {
    await client.logParam(runId, 'lr', 0.1)
    await client.logParam(runId, 'lr', '0.1')
    await assert.rejects(client.logParam(runId, 'lr', '0.2'), { errorCode: 'INVALID_PARAMETER_VALUE' })
    assert.equal(valueOf((await client.getRun(runId)).data.params, 'lr'), '0.1')
  },
  async logBatch({ client, runId }) {
    const metrics = Array.from({ length: 1500 }, (_item, step) => ({
      key: 'acc',
      value: step / 8,
      timestampMs: step,
      step,
    }))
    const params = Array.from({ length: 150 }, (_item, index) => ({ key: `p${index}`, value: `${index}` }))
    const counts: number[] = []
    await client.logBatch(
      runId,
      { metrics, params, tags: [{ key: UNICODE, value: '' }] },
      {
        onProgress: (accepted) => counts.push(accepted),
      },
    )
    assert.equal(counts.at(-1), 1651)
    const { data } = await client.getRun(runId)
    assert.deepEqual([valueOf(data.params, 'p149'), valueOf(data.tags, UNICODE)], ['149', ''])
    const clash = client.logBatch(runId, { params: [{ key: 'p0', value: 'other' }], metrics })
    await assert.rejects(clash, { name: 'BatchError', accepted: { metrics: [], params: [], tags: [] } })
  },
  async setTag({ client, runId }) {
    await client.setTag(runId, 'kind', 'x'.repeat(4000))
    assert.equal(valueOf((await client.getRun(runId)).data.tags, 'kind')?.length, 4000)
  },
  async deleteTag({ client, runId }) {
    await client.deleteTag(runId, 'kind')
    await assert.rejects(client.deleteTag(runId, 'kind'), { errorCode: 'RESOURCE_DOES_NOT_EXIST' })
  },
  async logInputs({ client, runId }) {
    const dataset = {
      name: 'iris',
      digest: 'd1',
      sourceType: 'local',
      source: '{}',
      schema: undefined,
      profile: undefined,
    }
    const tags = [{ key: 'mlflow.data.context', value: 'train' }]
    await client.logInputs(runId, [{ dataset, tags }])
    assert.deepEqual((await client.getRun(runId)).inputs.datasetInputs, [{ dataset, tags }])
  },
  async metricHistoryPages({ client, runId }) {
    let count = 0
    for await (const page of client.metricHistoryPages(runId, 'acc')) count += page.length
    assert.equal(count, 1500)
  },
  async getMetricHistory({ client, runId }) {
    const [first, second] = (await client.getMetricHistory(runId, 'loss')).map(pointOf)
    assert.deepEqual(first, [Number.NaN, 1, -3])
    // MLflow's SQL store keeps infinity as the largest double.
    assert.ok(Number(second?.[0]) >= Number.MAX_VALUE)
    assert.deepEqual(second?.slice(1), [2, LARGE_STEP])
    assert.deepEqual(await client.getMetricHistory(runId, 'unknown'), [])
  },
  async getMetricHistoryBulkInterval({ client, runId }) {
    const points = await client.getMetricHistoryBulkInterval([runId], 'acc', { maxResults: 10 })
    assert.deepEqual([points[0]?.step, points.at(-1)?.step, points[0]?.runId], [0, 1499, runId])
  },
  async searchRuns({ client, experimentId, runId }) {
    const found = await client.searchRuns(experimentId, { filter: "params.lr = '0.1'", orderBy: ['metrics.acc DESC'] })
    assert.deepEqual(
      found.items.map(({ info }) => info.runId),
      [runId],
    )
    assert.deepEqual(await client.searchRuns([]), { items: [], nextPageToken: undefined })
    await assert.rejects(client.searchRuns(experimentId, { filter: 'nonsense' }), {
      errorCode: 'INVALID_PARAMETER_VALUE',
    })
  },
  async searchRunsBytes({ client, experimentId, runId }) {
    const { items } = readRunsPage(await client.searchRunsBytes([experimentId], { maxResults: 5 }))
    assert.ok(items.some(({ info }) => info.runId === runId))
  },
  async allRuns({ client, experimentId }) {
    const ids: string[] = []
    for await (const { info } of client.allRuns([experimentId], { viewType: 'ALL', maxResults: 1 }))
      ids.push(info.runId)
    assert.deepEqual([ids.length, new Set(ids).size], [2, 2])
  },
  async listRunInfos({ client, experimentId, runId }) {
    const { items } = await client.listRunInfos(experimentId, { viewType: 'ACTIVE_ONLY' })
    assert.deepEqual(
      items.map((info) => info.runId),
      [runId],
    )
  },
  async updateRun({ client, runId }) {
    assert.equal((await client.updateRun(runId, { runName: 'renamed' })).runName, 'renamed')
    assert.equal((await client.getRun(runId)).info.runName, 'renamed')
    await client.setTerminated(runId, { status: 'FAILED', endTimeMs: 1700000000001 })
    await client.updateRun(runId, { runName: 'renamed again' })
    const { info } = await client.getRun(runId)
    assert.deepEqual([info.runName, info.status, info.endTimeMs], ['renamed again', 'FAILED', 1700000000001])
    await client.updateRun(runId, { status: 'RUNNING', endTimeMs: 0 })
  },
  async setTerminated({ client, runId }) {
    await client.setTerminated(runId)
    const { info } = await client.getRun(runId)
    assert.equal(info.status, 'FINISHED')
    assert.ok(Math.abs(Number(info.endTimeMs) - Date.now()) < 60_000)
    await client.setTerminated(runId, { status: 'KILLED', endTimeMs: 1700000000001 })
    assert.equal((await client.getRun(runId)).info.endTimeMs, 1700000000001)
  },
  async deleteRun({ client, runId }) {
    await client.deleteRun(runId)
    assert.equal((await client.getRun(runId)).info.lifecycleStage, 'deleted')
  },
  async restoreRun({ client, runId }) {
    await client.restoreRun(runId)
    assert.equal((await client.getRun(runId)).info.lifecycleStage, 'active')
  },
  async logArtifact({ client, runId }) {
    await client.logArtifact(runId, new File(['hello'], 'hello.txt'))
    assert.equal(await (await client.getArtifact(runId, 'hello.txt')).text(), 'hello')
  },
  async logArtifacts({ client, runId }) {
    const sources = [{ path: 'deep/ü 1.txt', content: new Blob(['ü']) }]
    await client.logArtifacts(runId, sources, { artifactPath: 'dir' })
    assert.equal(await (await client.getArtifact(runId, 'dir/deep/ü 1.txt')).text(), 'ü')
  },
  async logLocalArtifact({ client, runId, folder }) {
    const path = join(folder, 'local.bin')
    writeFileSync(path, Buffer.alloc(2_000_000, 7))
    await client.logLocalArtifact(runId, path, { artifactPath: 'dir' })
    assert.equal((await (await client.getArtifact(runId, 'dir/local.bin')).arrayBuffer()).byteLength, 2_000_000)
  },
  async logLocalArtifacts({ client, runId, folder }) {
    mkdirSync(join(folder, 'up', 'sub'), { recursive: true })
    writeFileSync(join(folder, 'up', 'sub', 'b.txt'), 'b')
    await client.logLocalArtifacts(runId, join(folder, 'up'), { artifactPath: 'up' })
    assert.equal(await (await client.getArtifact(runId, 'up/sub/b.txt')).text(), 'b')
  },
  async listArtifacts({ client, runId }) {
    const root = await client.listArtifacts(runId)
    assert.deepEqual(
      root.files.map(({ path, isDir }) => [path, isDir]),
      [
        ['dir', true],
        ['hello.txt', false],
        ['up', true],
      ],
    )
    const { files } = await client.listArtifacts(runId, { path: 'dir' })
    assert.deepEqual(
      files.map(({ path, sizeBytes }) => [path, sizeBytes]),
      [
        ['dir/deep', undefined],
        ['dir/local.bin', 2_000_000],
      ],
    )
    assert.deepEqual((await client.listArtifacts(runId, { path: 'hello.txt' })).files, [])
  },
  async getArtifact({ client, runId }) {
    assert.equal(await (await client.getArtifact(runId, 'hello.txt')).text(), 'hello')
    await assert.rejects(client.getArtifact(runId, '../hello.txt'), { errorCode: 'INVALID_PARAMETER_VALUE' })
  },
  artifactUrl({ client, runId }) {
    const url = new URL(client.artifactUrl(runId, 'dir/deep/ü 1.txt'))
    assert.deepEqual([url.pathname, url.searchParams.get('path')], ['/get-artifact', 'dir/deep/ü 1.txt'])
    return Promise.resolve()
  },
  async downloadArtifacts({ client, runId }) {
    const file = await client.downloadArtifacts(runId, 'hello.txt')
    assert.deepEqual([file.kind, await textOf(file.stream)], ['file', 'hello'])
    const zip = await client.downloadArtifacts(runId, 'dir')
    const bytes = await new Response(zip.stream).arrayBuffer()
    assert.ok(zip.kind === 'zip' && bytes.byteLength > 2_000_000)
  },
  async downloadArtifactsTo({ client, runId, folder }) {
    const to = join(folder, 'down')
    await assert.rejects(client.downloadArtifactsTo(runId, 'dir', to), /no existing folder/)
    mkdirSync(to)
    assert.equal(await client.downloadArtifactsTo(runId, 'dir', to), join(to, 'dir'))
    assert.equal(readFileSync(join(to, 'dir/deep/ü 1.txt'), 'utf8'), 'ü')
    assert.equal(readFileSync(join(to, 'dir/local.bin')).length, 2_000_000)
  },
  async getLoggedModel({ client, experimentId, runId, modelId }) {
    const { name, sourceRunId, status, tags, ...model } = await client.getLoggedModel(modelId)
    assert.deepEqual([name, sourceRunId, status], ['tree', runId, 'LOGGED_MODEL_PENDING'])
    assert.deepEqual([model.experimentId, valueOf(tags, UNICODE)], [experimentId, 'ü'])
    await assert.rejects(client.getLoggedModel(`m-${'0'.repeat(32)}`), { errorCode: 'RESOURCE_DOES_NOT_EXIST' })
    await assert.rejects(client.getLoggedModel('../runs/get'), { name: 'UsageError' })
  },
  async listLoggedModelArtifacts({ client, modelId }) {
    const { files } = await client.listLoggedModelArtifacts(modelId)
    assert.deepEqual(
      files.map(({ path, isDir }) => [path, isDir]),
      [['data', true]],
    )
    const inside = await client.listLoggedModelArtifacts(modelId, { path: 'data' })
    assert.deepEqual(
      inside.files.map(({ path, sizeBytes }) => [path, sizeBytes]),
      [['data/MLmodel', 11]],
    )
  },
  async getLoggedModelArtifact({ client, modelId }) {
    assert.equal(await (await client.getLoggedModelArtifact(modelId, 'data/MLmodel')).text(), 'flavors: {}')
    await assert.rejects(client.getLoggedModelArtifact(modelId, '../MLmodel'), { errorCode: 'INVALID_PARAMETER_VALUE' })
  },
  loggedModelArtifactUrl({ client, modelId }) {
    const url = new URL(client.loggedModelArtifactUrl(modelId, 'data/MLmodel'))
    assert.ok(url.pathname.endsWith(`/logged-models/${modelId}/artifacts/files`))
    assert.equal(url.searchParams.get('artifact_file_path'), 'data/MLmodel')
    return Promise.resolve()
  },
  async downloadLoggedModelArtifacts({ client, modelId }) {
    const file = await client.downloadLoggedModelArtifacts(modelId, 'data/MLmodel')
    assert.deepEqual([file.kind, await textOf(file.stream)], ['file', 'flavors: {}'])
    const zip = await client.downloadLoggedModelArtifacts(modelId)
    const bytes = await new Response(zip.stream).arrayBuffer()
    assert.ok(zip.kind === 'zip' && zip.fileName === `${modelId}.zip` && bytes.byteLength > 11)
  },
  getTrackingUri({ client }) {
    assert.match(client.getTrackingUri(), /^http:\/\/127|^sqlite:\/\/\/|^\//)
    return Promise.resolve()
  },
  async setTrackingUri({ client, experimentId }) {
    const uri = client.getTrackingUri()
    client.setTrackingUri('http://127.0.0.1:9')
    client.setTrackingUri(uri.startsWith('http') ? `${uri}/` : uri)
    assert.equal((await client.getExperiment(experimentId)).experimentId, experimentId)
    client.setTrackingUri(uri)
  },
  async getServerVersion({ client }) {
    assert.match(await client.getServerVersion(), /^\d+\.\d+/)
  },
  async getConnection({ client }) {
    assert.match((await client.getConnection()).kind, /forward|store/)
  },
  async getWriteRefusal({ client, experimentId }) {
    const { name } = await client.getExperiment(experimentId)
    assert.equal(await client.getWriteRefusal(experimentId), '')
    assert.equal((await client.getExperiment(experimentId)).name, name)
  },
}

/** An experiment, a run and a model for the checks. */
export async function setScene(client: SceneClient, folder: string): Promise<Scene> {
  const experimentId = await client.createExperiment('conformance', { tags: [{ key: UNICODE, value: 'ü' }] })
  const { info } = await client.createRun(experimentId, { runName: 'main' })
  const { runId } = info
  return { client, folder, experimentId, runId, modelId: await client.makeModel(experimentId, runId) }
}
