import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { makeTestFolder } from '../../server/embedded/testFolder.ts'
import type { TestFolder } from '../../server/embedded/testFolder.ts'
import type { TrackingStore } from '../trackingStore.ts'

const ALL = { filter: '', orderBy: [], viewType: 'ALL', maxResults: 100, pageToken: undefined } as const
const HISTORY = { maxResults: undefined, pageToken: undefined }

const experiment = (id: string, name: string) =>
  `artifact_location: file:///a/${id}\nexperiment_id: '${id}'\nlifecycle_stage: active\nname: ${name}\n`
const run = (id: string, more = '') =>
  `artifact_uri: file:///a/1/${id}/artifacts\nend_time: null\nexperiment_id: '1'\nlifecycle_stage: active\nrun_id: ${id}\nrun_name: ${id}\nstart_time: 5\nstatus: 3\nuser_id: ann\n${more}`

let folder: TestFolder
beforeEach(() => {
  folder = makeTestFolder({ '1/meta.yaml': experiment('1', 'one'), '1/r1/meta.yaml': run('r1') })
  onTestFinished(folder.remove)
})

async function runIds(store: TrackingStore, filter = ''): Promise<string[]> {
  const { items } = await store.searchRuns({ ...ALL, filter, orderBy: ['run_id'], experimentIds: ['1'] })
  return items.map(({ info }) => info.runId)
}

function files(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}

test('opening and reading a folder writes nothing to it', async () => {
  const store = await folder.open()
  await store.searchExperiments(ALL)
  expect(await runIds(store)).toEqual(['r1'])
  expect(readdirSync(folder.root)).toEqual(['1'])
  expect(files(folder.root)).toEqual(['1/meta.yaml', '1/r1/meta.yaml'])
})

test('a folder of something else is refused', async () => {
  const other = makeTestFolder({ 'src/main.py': '' })
  onTestFinished(other.remove)
  await expect(other.open()).rejects.toThrow('This folder holds no MLflow experiments.')
})

test('runs of the first MLflow have no artifact URI, no step, numbers for ids and their name in a tag', async () => {
  folder.put({
    '2/meta.yaml': 'artifact_location: /a/2\nexperiment_id: 2\nname: old\n',
    '2/r2/meta.yaml': 'experiment_id: 2\nname: x\nrun_uuid: r2\nstatus: 4\nstart_time: 5\nend_time: 6\n',
    '2/r2/tags/mlflow.runName': 'from the tag',
    '2/r2/metrics/loss': '10 0.5\n11 0.25\n',
  })
  const store = await folder.open()
  expect(await store.getRun('r2')).toMatchObject({
    info: {
      experimentId: '2',
      runName: 'from the tag',
      status: 'FAILED',
      artifactUri: 'mlflow-artifacts:/2/r2/artifacts',
    },
    data: { metrics: [{ key: 'loss', value: 0.25, timestampMs: 11, step: 0 }] },
  })
  expect(await store.getExperiment('2')).toMatchObject({ lifecycleStage: 'active', creationTimeMs: undefined })
})

test('an experiment in the trash is deleted, whatever its file says', async () => {
  mkdirSync(path.join(folder.root, '.trash'))
  renameSync(path.join(folder.root, '1'), path.join(folder.root, '.trash/1'))
  const store = await folder.open()
  expect(await store.getExperiment('1')).toMatchObject({ lifecycleStage: 'deleted' })
  expect(await runIds(store)).toEqual(['r1'])
  await store.restoreExperiment('1')
  expect(existsSync(path.join(folder.root, '1/r1/meta.yaml'))).toBe(true)
})

test('what another process writes is seen by the next question', async () => {
  const store = await folder.open()
  expect(await runIds(store, 'metrics.loss < 1')).toEqual([])
  folder.put({ '1/r1/metrics/loss': '10 0.5 1\n' })
  expect(await runIds(store, 'metrics.loss < 1')).toEqual(['r1'])
  folder.put({ '1/r1/metrics/loss': '10 0.5 1\n11 7 2\n', '1/r1/tags/deep/key': 'a', '1/r1/tags/note': 'a' })
  expect(await runIds(store, "metrics.loss = 7 AND tags.`deep/key` = 'a'")).toEqual(['r1'])
  folder.put({ '1/r1/tags/note': 'b', '1/r2/meta.yaml': run('r2'), '3/meta.yaml': experiment('3', 'three') })
  expect(await runIds(store)).toEqual(['r1', 'r2'])
  expect(await runIds(store, "tags.note = 'b'")).toEqual(['r1'])
  const { items } = await store.searchExperiments(ALL)
  expect(items.map(({ name }) => name).sort()).toEqual(['one', 'three'])
  folder.put({ '1/r1/meta.yaml': run('r1').replace('active', 'deleted') })
  expect((await store.getRun('r1')).info.lifecycleStage).toBe('deleted')
})

test('two stores on one folder see what the other does', async () => {
  const [first, second] = [await folder.open(), await folder.open()]
  const made = await first.createRun({ experimentId: '1', userId: '', runName: 'x', startTimeMs: 1, tags: [] })
  expect(await runIds(second)).toHaveLength(2)
  await second.logMetric(made.info.runId, { key: 'm', value: 1, timestampMs: 1, step: 1 })
  await first.logMetric(made.info.runId, { key: 'm', value: 2, timestampMs: 1, step: 2 })
  for (const store of [first, second]) {
    expect((await store.getRun(made.info.runId)).data.metrics).toMatchObject([{ value: 2 }])
    expect((await store.getMetricHistory(made.info.runId, 'm', HISTORY)).items).toHaveLength(2)
  }
  await second.deleteExperiment('1')
  await expect(first.logMetric(made.info.runId, { key: 'm', value: 3, timestampMs: 1, step: 3 })).rejects.toThrow(
    "must be in the 'active' state",
  )
})

test('broken files are named, and the rest is shown', async () => {
  folder.put({
    '2/meta.yaml': "experiment_id: '2\nname",
    '1/r2/meta.yaml': '',
    '1/r3/meta.yaml': run('someone-else'),
    '1/r4/meta.yaml': run('r4'),
    '1/r4/metrics/half': '1 2 3\n4 5',
    '1/r4/metrics/odd': '1 2 3\nwhat is this\n4 5 6\n',
    '1/r4/inputs/i1/meta.yaml': '{',
  })
  const store = await folder.open()
  const { items } = await store.searchExperiments(ALL)
  expect(items.map(({ name }) => name)).toEqual(['one'])
  expect(await runIds(store)).toEqual(['r1', 'r4'])
  expect((await store.getRun('r4')).data.metrics).toEqual([
    { key: 'half', value: 2, timestampMs: 1, step: 3 },
    { key: 'odd', value: 5, timestampMs: 4, step: 6 },
  ])
  expect((await store.getMetricHistory('r4', 'odd', HISTORY)).items).toHaveLength(2)
  const named = new Map(folder.reported.map((problem) => [problem.path, problem.message]))
  expect([...named.keys()].sort()).toEqual([
    '1/r2/meta.yaml',
    '1/r3/meta.yaml',
    '1/r4/inputs/i1/meta.yaml',
    '1/r4/metrics/half',
    '1/r4/metrics/odd',
    '2/meta.yaml',
  ])
  expect(named.get('1/r4/metrics/half')).toBe('Its last line is not complete and is skipped: "4 5"')
  expect(named.get('1/r4/metrics/odd')).toContain('"what is this"')
  await expect(store.getRun('r2')).rejects.toThrow('1/r2/meta.yaml')

  folder.put({ '1/r2/meta.yaml': run('r2'), '1/r4/metrics/half': '1 2 3\n4 5 6\n' })
  rmSync(path.join(folder.root, '2'), { recursive: true })
  expect(await runIds(store)).toEqual(['r1', 'r2', 'r4'])
  expect((await store.problems()).map((problem) => problem.path).sort()).toEqual([
    '1/r3/meta.yaml',
    '1/r4/inputs/i1/meta.yaml',
    '1/r4/metrics/odd',
  ])
})

test('a half line is cut off before the next point is appended', async () => {
  folder.put({ '1/r1/metrics/loss': '1 2 3\n4 5' })
  const store = await folder.open()
  await store.logMetric('r1', { key: 'loss', value: 6, timestampMs: 6, step: 6 })
  expect(readFileSync(path.join(folder.root, '1/r1/metrics/loss'), 'utf8')).toBe('1 2 3\n6 6.0 6\n')
})

test('fields that only another MLflow knows are kept', async () => {
  folder.put({ '1/r1/meta.yaml': run('r1', "workspace: default\nlater: [1, {a: 'b'}]\n") })
  const store = await folder.open()
  await store.updateRun('r1', { status: 'KILLED', endTimeMs: 9, runName: 'y' })
  const text = readFileSync(path.join(folder.root, '1/r1/meta.yaml'), 'utf8')
  expect(text).toContain('workspace: default\n')
  expect(text).toContain('later: [1, {"a": b}]\n')
  expect(text).toContain('status: 5\n')
})

test('nothing unfinished is left beside the files', async () => {
  const store = await folder.open()
  await store.setTag('r1', { key: 'a/b', value: 'x' })
  await store.setTag('r1', { key: 'a/b', value: 'y' })
  expect(files(folder.root)).toEqual(['1/meta.yaml', '1/r1/meta.yaml', '1/r1/tags/a/b'])
})

test('keys that no folder can hold are refused', async () => {
  const store = await folder.open()
  await store.setTag('r1', { key: 'a', value: 'x' })
  for (const key of ['a/b', 'é'.repeat(250)]) {
    await expect(store.setTag('r1', { key, value: 'x' })).rejects.toMatchObject({
      errorCode: 'INVALID_PARAMETER_VALUE',
    })
  }
})

test('links that lead out of the folder are neither read nor written through', async () => {
  const outside = path.dirname(folder.root)
  folder.put({ '../secret/file': 'secret', '../secret/meta.yaml': run('out') })
  symlinkSync(path.join(outside, 'secret/file'), path.join(folder.root, 'link'))
  mkdirSync(path.join(folder.root, '1/r1/tags'))
  symlinkSync(path.join(outside, 'secret/file'), path.join(folder.root, '1/r1/tags/stolen'))
  symlinkSync(path.join(outside, 'secret'), path.join(folder.root, '1/out'))
  symlinkSync(path.join(outside, 'secret'), path.join(folder.root, '1/r1/params'))
  mkdirSync(path.join(folder.root, '1/r1/metrics'))
  symlinkSync(path.join(outside, 'secret/file'), path.join(folder.root, '1/r1/metrics/m'))
  symlinkSync(path.join(outside, 'secret'), path.join(folder.root, '1/r1/metrics/n'))
  const store = await folder.open()
  expect((await store.getRun('r1')).data).toMatchObject({ tags: [], params: [] })
  expect(await runIds(store)).toEqual(['r1'])
  await expect(store.getRun('out')).rejects.toThrow('out')
  await expect(store.logParam('r1', { key: 'p', value: 'x' })).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' })
  for (const key of ['m', 'n/file', 'n/new']) {
    const logged = store.logMetric('r1', { key, value: 1, timestampMs: 1, step: 1 })
    await expect(logged).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' })
  }
  expect(readFileSync(path.join(outside, 'secret/file'), 'utf8')).toBe('secret')
  expect(readdirSync(path.join(outside, 'secret')).sort()).toEqual(['file', 'meta.yaml'])
})
