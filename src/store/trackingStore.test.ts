import { beforeEach, describe, expect, test } from 'vitest'
import { STORES } from '../server/embedded/testStores.ts'
import type { LoggedMetric, SearchRequest, TrackingStore } from './trackingStore.ts'

const ALL: SearchRequest = { filter: '', orderBy: [], viewType: 'ALL', maxResults: 100, pageToken: undefined }
const EMPTY = { metrics: [], params: [], tags: [] }

describe.each(STORES)('the $kind store', ({ kind, open }) => {
  let store: TrackingStore
  beforeEach(async () => {
    store = await open()
  })

  async function newRun(experimentId = '0'): Promise<string> {
    const run = await store.createRun({ experimentId, userId: 'ann', runName: '', startTimeMs: 1000, tags: [] })
    return run.info.runId
  }

  function point(value: number, step = 0, timestampMs = 1): LoggedMetric {
    return { key: 'loss', value, step, timestampMs }
  }

  describe('experiments', () => {
    test('a new store holds the default experiment', async () => {
      expect(await store.getExperiment('0')).toMatchObject({ name: 'Default', artifactLocation: 'mlflow-artifacts:/0' })
      expect(await store.getExperimentByName('Default')).toMatchObject({ experimentId: '0' })
    })

    test('names are taken by deleted experiments too', async () => {
      const id = await store.createExperiment({ name: 'a', artifactLocation: undefined, tags: [] })
      await store.deleteExperiment(id)
      const again = store.createExperiment({ name: 'a', artifactLocation: undefined, tags: [] })
      await expect(again).rejects.toMatchObject({ errorCode: 'RESOURCE_ALREADY_EXISTS' })
      const other = await store.createExperiment({ name: 'b', artifactLocation: 's3://x?y=1', tags: [] })
      await expect(store.renameExperiment(other, 'a')).rejects.toMatchObject({ errorCode: 'BAD_REQUEST' })
    })

    test('deleting takes the runs along and restoring brings all of them back', async () => {
      const id = await store.createExperiment({ name: 'a', artifactLocation: undefined, tags: [] })
      const runId = await newRun(id)
      await store.deleteRun(await newRun(id))
      await store.deleteExperiment(id)
      expect((await store.getRun(runId)).info.lifecycleStage).toBe('deleted')
      await expect(store.deleteExperiment(id)).rejects.toThrow(`No Experiment with id=${id} exists`)
      await expect(newRun(id)).rejects.toThrow(
        `The experiment ${id} must be in the 'active' state. Current state is deleted.`,
      )
      await store.restoreExperiment(id)
      const { items } = await store.searchRuns({ ...ALL, experimentIds: [id], viewType: 'ACTIVE_ONLY' })
      expect(items).toHaveLength(2)
    })

    test('tags are set, replaced and deleted', async () => {
      await store.setExperimentTag('0', { key: 'k', value: 'a' })
      await store.setExperimentTag('0', { key: 'k', value: '' })
      expect((await store.getExperiment('0')).tags).toEqual([{ key: 'k', value: '' }])
      await store.deleteExperimentTag('0', 'k')
      await expect(store.deleteExperimentTag('0', 'k')).rejects.toThrow('No tag with name: k in experiment with id 0')
    })

    test('an id that no experiment can have is refused', async () => {
      const refusal =
        kind === 'sqlite'
          ? "Invalid experiment ID 'x'. Experiment ID must be a valid integer."
          : 'No Experiment with id=x exists'
      await expect(store.getExperiment('x')).rejects.toThrow(refusal)
      await expect(store.getExperiment('99999999999999999999')).rejects.toMatchObject({ name: 'StoreError' })
      await expect(store.getExperiment('../0')).rejects.toMatchObject({ name: 'StoreError' })
    })
  })

  describe('runs', () => {
    test('artifacts go below the experiment, before a query', async () => {
      const id = await store.createExperiment({ name: 'a', artifactLocation: 's3://b/p?x=1', tags: [] })
      const runId = await newRun(id)
      expect((await store.getRun(runId)).info.artifactUri).toBe(`s3://b/p/${runId}/artifacts?x=1`)
    })

    test('name and tag mlflow.runName follow one another', async () => {
      const runId = await newRun()
      const info = await store.updateRun(runId, { status: 'FINISHED', endTimeMs: 7, runName: 'one' })
      expect(info).toMatchObject({ status: 'FINISHED', endTimeMs: 7, runName: 'one' })
      await store.setTag(runId, { key: 'mlflow.runName', value: 'two' })
      expect((await store.getRun(runId)).info.runName).toBe('two')
      await store.deleteTag(runId, 'mlflow.runName')
      expect((await store.getRun(runId)).info.runName).toBe('two')
    })

    test('a deleted run refuses writes, but not deleting and restoring', async () => {
      const runId = await newRun()
      await store.deleteRun(runId)
      await store.deleteRun(runId)
      const message = `The run ${runId} must be in the 'active' state. Current state is deleted.`
      await expect(store.logMetric(runId, point(1))).rejects.toThrow(message)
      await expect(store.setTag(runId, { key: 'a', value: 'b' })).rejects.toThrow(message)
      await expect(store.logInputs(runId, { datasets: [], modelIds: [] })).rejects.toThrow(message)
      await store.restoreRun(runId)
      await store.logMetric(runId, point(1))
    })

    test('an unknown run is named', async () => {
      await expect(store.getRun('nope')).rejects.toMatchObject({
        errorCode: 'RESOURCE_DOES_NOT_EXIST',
        message: 'Run with id=nope not found',
      })
    })
  })

  describe('logging', () => {
    test.each<[string, LoggedMetric[], number]>([
      ['the highest step', [point(1, 2), point(2, 1)], 1],
      ['then the latest time', [point(1, 0, 5), point(2, 0, 4)], 1],
      ['then the highest value', [point(1), point(2)], 2],
      // Python's `max`, in MLflow's file store, keeps the first of a tie with NaN.
      ...(kind === 'sqlite'
        ? [['NaN as 0', [point(Number.NaN), point(-1)], Number.NaN] satisfies [string, LoggedMetric[], number]]
        : []),
    ])('the latest value of a metric is that of %s', async (_rule, metrics, expected) => {
      for (const order of [metrics, metrics.toReversed()]) {
        const runId = await newRun()
        await store.logBatch(runId, { ...EMPTY, metrics: order })
        for (const metric of order) await store.logMetric(runId, metric)
        expect((await store.getRun(runId)).data.metrics[0]?.value).toBe(expected)
      }
    })

    test('exact repetitions of a point are kept once in SQL, and as logged in files', async () => {
      const runId = await newRun()
      await store.logBatch(runId, { ...EMPTY, metrics: [point(1), point(1), point(Number.NaN), point(Number.NaN)] })
      await store.logMetric(runId, point(1))
      const { items } = await store.getMetricHistory(runId, 'loss', { maxResults: undefined, pageToken: undefined })
      const once = [Number.NaN, 1]
      const asLogged = [Number.NaN, Number.NaN, 1, 1, 1]
      expect(items.map(({ value }) => value)).toEqual(kind === 'sqlite' ? once : asLogged)
    })

    test('infinity is the largest double in SQL, as MLflow has it, and itself in files', async () => {
      const runId = await newRun()
      await store.logBatch(runId, { ...EMPTY, metrics: [point(-Infinity), point(Infinity)] })
      const { items } = await store.getMetricHistory(runId, 'loss', { maxResults: undefined, pageToken: undefined })
      const largest = kind === 'sqlite' ? Number.MAX_VALUE : Infinity
      expect(items.map(({ value }) => value)).toEqual([-largest, largest])
    })

    test('-0 is 0 in SQL, as MLflow has it, and itself in files', async () => {
      const runId = await newRun()
      await store.logMetric(runId, point(-0))
      const { items } = await store.getMetricHistory(runId, 'loss', { maxResults: undefined, pageToken: undefined })
      expect(items[0]?.value).toBe(kind === 'sqlite' ? 0 : -0)
      expect((await store.getRun(runId)).data.metrics[0]?.value).toBe(kind === 'sqlite' ? 0 : -0)
    })

    test('a param keeps its value', async () => {
      const runId = await newRun()
      await store.logParam(runId, { key: 'lr', value: '1' })
      await store.logParam(runId, { key: 'lr', value: '1' })
      await expect(store.logParam(runId, { key: 'lr', value: '2' })).rejects.toThrow(
        `Changing param values is not allowed. Param with key='lr' was already logged with value='1' for run ID='${runId}'. Attempted logging new value '2'.`,
      )
      await expect(store.logBatch(runId, { ...EMPTY, params: [{ key: 'lr', value: '2' }] })).rejects.toThrow(
        `Params were already logged='[{'key': 'lr', 'old_value': '1', 'new_value': '2'}]' for run ID='${runId}'.`,
      )
    })

    test('a batch that fails leaves nothing behind, and its neighbours in the same transaction stay', async () => {
      const runId = await newRun()
      await store.logParam(runId, { key: 'lr', value: '1' })
      const results = await Promise.allSettled([
        store.setTag(runId, { key: 'before', value: '' }),
        store.logBatch(runId, {
          metrics: [point(1)],
          params: [
            { key: 'new', value: '' },
            { key: 'lr', value: '2' },
          ],
          tags: [],
        }),
        store.setTag(runId, { key: 'after', value: '' }),
      ])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      const { data } = await store.getRun(runId)
      expect(data.params).toEqual([{ key: 'lr', value: '1' }])
      expect(data.metrics).toEqual([])
      expect(data.tags.map(({ key }) => key)).toEqual(['after', 'before', 'mlflow.runName'])
    })

    test('steps past 2^53 keep every digit', async () => {
      const runId = await newRun()
      await store.logMetric(runId, { ...point(1), step: 2n ** 62n + 1n })
      expect((await store.getRun(runId)).data.metrics[0]?.step).toBe(2n ** 62n + 1n)
    })
  })

  describe('inputs and models', () => {
    const dataset = { name: 'd', digest: '1', sourceType: 's', source: '{}', schema: undefined, profile: '{}' }

    test('a dataset is stored once and a link is left alone', async () => {
      const runId = await newRun()
      const input = { dataset, tags: [{ key: 'mlflow.data.context', value: 'train' }] }
      await store.logInputs(runId, { datasets: [input, { dataset, tags: [] }], modelIds: ['m-1', 'm-1'] })
      await store.logInputs(runId, { datasets: [{ dataset, tags: [{ key: 'x', value: 'y' }] }], modelIds: [] })
      expect((await store.getRun(runId)).inputs).toEqual({ datasetInputs: [input], modelIds: ['m-1'] })
      expect(await store.searchDatasets(['0'])).toEqual([
        { experimentId: '0', name: 'd', digest: '1', context: 'train' },
      ])
    })

    test('a logged model lives through its states', async () => {
      const runId = await newRun()
      const made = await store.createLoggedModel({
        experimentId: '0',
        name: 'net',
        modelType: 'x',
        sourceRunId: runId,
        params: [{ key: 'p', value: '1' }],
        tags: [{ key: 't', value: '1' }],
      })
      expect(made).toMatchObject({ status: 'LOGGED_MODEL_PENDING', sourceRunId: runId })
      expect(made.artifactUri).toBe(`mlflow-artifacts:/0/models/${made.modelId}/artifacts`)
      await store.logMetric(runId, { ...point(0.5), modelId: made.modelId, datasetName: 'd', datasetDigest: '1' })
      await store.logOutputs(runId, [{ modelId: made.modelId, step: 3 }])
      expect((await store.getRun(runId)).modelOutputs).toEqual([{ modelId: made.modelId, step: 3 }])
      const ready = await store.finalizeLoggedModel(made.modelId, 'LOGGED_MODEL_READY')
      expect(ready).toMatchObject({ status: 'LOGGED_MODEL_READY', metrics: [{ key: 'loss', datasetName: 'd' }] })
      await store.setLoggedModelTags(made.modelId, [{ key: 't', value: '2' }])
      await store.deleteLoggedModelTag(made.modelId, 't')
      const request = { experimentIds: ['0'], datasets: [], orderBy: [], maxResults: 10, pageToken: undefined }
      const found = async (filter: string) => (await store.searchLoggedModels({ ...request, filter })).items.length
      expect(await found("metrics.loss < 1 AND params.p = '1' AND status = 'READY' AND creation_time > 0")).toBe(1)
      expect(await found('metrics.loss > 1')).toBe(0)
      await store.deleteLoggedModel(made.modelId)
      expect(await found('')).toBe(0)
      await expect(store.getLoggedModel(made.modelId, { allowDeleted: false })).rejects.toThrow(
        `Logged model with ID '${made.modelId}' not found.`,
      )
      expect(await store.getLoggedModel(made.modelId, { allowDeleted: true })).toMatchObject({ name: 'net' })
    })
  })
})
