import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { NodeMlflowClient } from './nodeClient.ts'

async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'runlens-local-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

const environment = { HOME: '/nonexistent' }

test.each([
  ['a SQLite file', (folder: string) => `sqlite:///${folder}/mlflow.db`, 'mlflow.db'],
  ['a folder, by its path', (folder: string) => join(folder, 'mlruns'), 'mlruns'],
  ['a folder, by its URI', (folder: string) => pathToFileURL(join(folder, 'mlruns')).href, 'mlruns'],
])('%s is written and read without a server', async (_name, uriIn, made) => {
  const folder = await temporaryFolder()
  const trackingUri = uriIn(folder)
  const client = new NodeMlflowClient({ trackingUri, environment })
  const { info } = await client.createRun(await client.createExperiment('local'), { runName: 'first' })
  await client.logMetric(info.runId, 'loss', Number.NaN, { step: 9007199254740993n })
  await client.logArtifact(info.runId, new File(['hello'], 'hello.txt'))
  await client.setTerminated(info.runId)

  const other = new NodeMlflowClient({ environment: { ...environment, MLFLOW_TRACKING_URI: trackingUri } })
  const run = await other.getRun(info.runId)
  expect(run.data.metrics).toMatchObject([{ key: 'loss', value: Number.NaN, step: 9007199254740993n }])
  expect(await (await other.getArtifact(info.runId, 'hello.txt')).text()).toBe('hello')
  expect((await other.getConnection()).kind).toBe('store')
  expect(await readdir(folder)).toContain(made)
})

test('what cannot be opened is said in one sentence, at the first call and at the next', async () => {
  const trackingUri = `sqlite:///${await temporaryFolder()}/no/such/mlflow.db`
  const client = new NodeMlflowClient({ trackingUri, environment })
  const refusal = { name: 'UsageError', message: expect.stringMatching(/^There is no folder .*\.$/) as unknown }
  await expect(client.searchExperiments()).rejects.toMatchObject(refusal)
  await expect(client.searchExperiments()).rejects.toMatchObject(refusal)
})

test('a call of a local store that is aborted ends with the reason', async () => {
  const client = new NodeMlflowClient({ trackingUri: `sqlite:///${await temporaryFolder()}/mlflow.db`, environment })
  const reason = new Error('enough')
  await client.searchExperiments()
  const controller = new AbortController()
  const call = client.searchExperiments({ signal: controller.signal })
  controller.abort(reason)
  await expect(call).rejects.toBe(reason)
})

test('a program that has only written to a local store ends by itself, the file closed', async () => {
  const folder = await temporaryFolder()
  const program = join(await temporaryFolder(), 'program.mjs')
  await writeFile(
    program,
    `const { NodeMlflowClient } = await import(${JSON.stringify(new URL('nodeClient.ts', import.meta.url).href)})
    const client = new NodeMlflowClient({ trackingUri: 'sqlite:///${folder}/mlflow.db', environment: {} })
    console.log(await client.createExperiment('only written'))`,
  )
  const controller = new AbortController()
  onTestFinished(() => controller.abort())
  const run = promisify(execFile)(process.execPath, [program], controller)
  expect(await run).toMatchObject({ stdout: '1\n', stderr: '' })
  expect(await readdir(folder)).toEqual(['mlflow.db'])
})

test('a folder is logged under its own name, as in Python, and what is not there is named', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.txt'), 'a')
  const client = new NodeMlflowClient({ trackingUri: `sqlite:///${await temporaryFolder()}/mlflow.db`, environment })
  const { runId } = (await client.createRun('0')).info
  await client.logLocalArtifact(runId, folder, { artifactPath: 'data' })
  expect(await (await client.getArtifact(runId, `data/${basename(folder)}/a.txt`)).text()).toBe('a')
  const missing = join(folder, 'no such.txt')
  await expect(client.logLocalArtifact(runId, missing)).rejects.toThrow(missing)
})
