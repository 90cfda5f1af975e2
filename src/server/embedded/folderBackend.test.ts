import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { HttpBindings } from '@hono/node-server'
import { openFolderBackend } from './folderBackend.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function open(folder: string, isReadOnly = false) {
  const backend = await openFolderBackend({ folder, isReadOnly, artifactFolders: [] })
  const send = async (method: string, url: string, body?: object) => {
    const init = { method, headers: { 'content-type': 'application/json' } }
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    return backend.fetch(new Request(`http://localhost${url}`, { ...init, ...json }), {} as HttpBindings)
  }
  const call = async (method: string, endpoint: string, body?: object) =>
    (await send(method, `/api/2.0/mlflow/${endpoint}`, body)).json() as Promise<Record<string, unknown>>
  return { backend, call, send }
}

test('a new folder is made, with the default experiment, and opened again', async () => {
  const folder = path.join(temporaryFolder(), 'ml runs')
  const { backend, call } = await open(folder)
  expect(await call('GET', 'experiments/get?experiment_id=0')).toMatchObject({
    experiment: { name: 'Default', artifact_location: `${pathToFileURL(folder).href}/0` },
  })
  await call('POST', 'experiments/create', { name: 'a' })
  await backend.close()

  const again = await open(folder, true)
  expect(await again.call('GET', 'experiments/get-by-name?experiment_name=a')).toMatchObject({
    experiment: { name: 'a' },
  })
  expect(await again.call('POST', 'experiments/create', { name: 'b' })).toMatchObject({
    error_code: 'PERMISSION_DENIED',
  })
  await again.backend.close()
})

test('artifacts are those of the run’s own folder, wherever the folder is now', async () => {
  const folder = path.join(temporaryFolder(), 'mlruns')
  const meta = (location: string) =>
    `artifact_uri: ${location}\nexperiment_id: '1'\nrun_id: r1\nstatus: 3\nstart_time: 1\nlifecycle_stage: active\n`
  const artifacts = path.join(folder, '1/r1/artifacts')
  mkdirSync(artifacts, { recursive: true })
  writeFileSync(
    path.join(folder, '1/meta.yaml'),
    "experiment_id: '1'\nname: one\nartifact_location: file:///elsewhere/1\n",
  )
  writeFileSync(path.join(artifacts, 'note.txt'), 'hello')
  writeFileSync(path.join(folder, '1/r1/meta.yaml'), meta('file:///elsewhere/1/r1/artifacts'))
  const { backend, call, send } = await open(folder)
  onTestFinished(() => backend.close())
  expect(await call('GET', 'artifacts/list?run_id=r1')).toMatchObject({ files: [{ path: 'note.txt' }] })
  expect(await (await send('GET', '/get-artifact?run_id=r1&path=note.txt')).text()).toBe('hello')
  const upload = '/ajax-api/2.0/mlflow/upload-artifact?run_uuid=r1&path=a/b.json'
  expect((await send('POST', upload, { a: 1 })).status).toBe(200)
  expect(readdirSync(path.join(artifacts, 'a'))).toEqual(['b.json'])

  for (const location of [
    `file://${folder}/1`,
    `file://${folder}`,
    `file://${folder}/1/r1`,
    'file:///etc',
    '/etc/ssl',
  ]) {
    writeFileSync(path.join(folder, '1/r1/meta.yaml'), meta(location))
    expect(await call('GET', 'artifacts/list?run_id=r1')).toMatchObject({ error_code: 'PERMISSION_DENIED' })
  }
})

test('a folder that cannot be served is named in one sentence', async () => {
  const folder = temporaryFolder()
  const missing = path.join(folder, 'mlruns')
  await expect(open(missing, true)).rejects.toThrow(`There is no ${missing}, and --read-only`)
  expect(existsSync(missing)).toBe(false)
  await expect(open(path.join(folder, 'no', 'mlruns'))).rejects.toThrow('There is no folder')
  mkdirSync(missing)
  writeFileSync(path.join(folder, 'x.db'), '')
  await expect(open(path.join(folder, 'x.db'))).rejects.toThrow(
    'is a file, not a folder; a database is opened by sqlite:///',
  )
  const absent = path.join(folder, 'mlflow.db')
  await expect(open(absent)).rejects.toThrow(`There is no ${absent}; a database is opened by sqlite:///${absent}.`)
  expect(existsSync(absent)).toBe(false)
  await expect(open(folder)).rejects.toThrow(`holds no MLflow experiments. Is it ${missing} that you mean?`)
})
