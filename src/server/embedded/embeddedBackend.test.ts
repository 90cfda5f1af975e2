import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { HttpBindings } from '@hono/node-server'
import { openSqliteBackend } from './embeddedBackend.ts'

const NO_BINDINGS = {} as HttpBindings

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-backend-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function open(file: string, isReadOnly = false) {
  const backend = await openSqliteBackend({ file, isReadOnly, artifactFolders: [] })
  const call = async (method: string, endpoint: string, body?: object) => {
    const init = { method, headers: { 'content-type': 'application/json' } }
    const request = new Request(`http://localhost/api/2.0/mlflow/${endpoint}`, {
      ...init,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return (await backend.fetch(request, NO_BINDINGS)).json() as Promise<Record<string, unknown>>
  }
  return { backend, call }
}

test('what one thread wrote the other reads at once, and a clean end leaves one file', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'mlflow.db')
  const { backend, call } = await open(file)
  const { experiment_id: id } = await call('POST', 'experiments/create', { name: 'a' })
  expect(await call('GET', `experiments/get?experiment_id=${String(id)}`)).toMatchObject({ experiment: { name: 'a' } })
  await backend.close()
  expect(readdirSync(folder)).toEqual(['mlflow.db'])

  const bytes = readFileSync(file)
  const again = await open(file, true)
  expect(await again.call('GET', 'experiments/get-by-name?experiment_name=a')).toMatchObject({
    experiment: { name: 'a' },
  })
  expect(await again.call('POST', 'experiments/create', { name: 'b' })).toMatchObject({
    error_code: 'PERMISSION_DENIED',
  })
  await again.backend.close()
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a file that cannot be served is named in one sentence', async () => {
  const folder = temporaryFolder()
  const missing = path.join(folder, 'no.db')
  await expect(open(missing, true)).rejects.toThrow(`There is no ${missing}, and --read-only`)
  expect(existsSync(missing)).toBe(false)
  await expect(open(path.join(folder, 'no', 'x.db'))).rejects.toThrow('There is no folder')
  writeFileSync(missing, 'this is no database, whatever its name says'.repeat(50))
  await expect(open(missing)).rejects.toThrow(`${missing} cannot be opened: file is not a database`)
})

test('what lies on a damaged page is missing and told with the name of the file, and the rest stays readable', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'mlflow.db')
  const first = await open(file)
  const made = (await first.call('POST', 'runs/create', { experiment_id: '0' })) as {
    run: { info: { run_id: string } }
  }
  const { run_id: runId } = made.run.info
  const metrics = [{ key: 'm', value: 1, timestamp: 1, step: 1 }]
  await first.call('POST', 'runs/log-batch', { run_id: runId, metrics, params: [{ key: 'p', value: 'x' }] })
  await first.backend.close()
  damage(file, 'params')

  const { backend, call } = await open(file)
  onTestFinished(async () => backend.close())
  expect(await backend.problems?.()).toEqual([])
  const { run } = (await call('GET', `runs/get?run_id=${runId}`)) as { run: { data: object } }
  expect(run.data).toMatchObject({ metrics })
  expect(run.data).not.toHaveProperty('params')
  expect(await call('POST', 'runs/search', { experiment_ids: ['0'] })).toEqual({ runs: [run] })
  expect(await backend.problems?.()).toEqual([
    { path: 'mlflow.db', message: 'It is damaged: some params cannot be read and are missing.' },
  ])
  const told = { error_code: 'DATA_LOSS', message: expect.stringContaining(`${file}: `) as unknown }
  const byParam = { experiment_ids: ['0'], filter: "params.p = 'x'" }
  expect(await call('POST', 'runs/search', byParam)).toEqual(told)
  expect(await call('POST', 'runs/log-parameter', { run_id: runId, key: 'p', value: 'x' })).toEqual(told)
  expect(await call('GET', `metrics/get-history?run_id=${runId}&metric_key=m`)).toMatchObject({ metrics })
  expect(await call('GET', 'experiments/get?experiment_id=0')).toMatchObject({ experiment: { name: 'Default' } })
  expect(await call('POST', 'experiments/create', { name: 'new' })).toHaveProperty('experiment_id')
})

test('runs on a damaged page do not take the others along', async () => {
  const file = path.join(temporaryFolder(), 'mlflow.db')
  const first = await open(file)
  const body = { experiment_id: '0', tags: [{ key: 'team', value: 'vision' }] }
  const made = await Promise.all(Array.from({ length: 60 }, () => first.call('POST', 'runs/create', body)))
  await first.backend.close()
  damage(file, 'runs', 'leaf')

  const { backend, call } = await open(file)
  onTestFinished(async () => backend.close())
  const searches = [
    {},
    { filter: "tags.team = 'vision'" },
    { order_by: ['tags.team', 'run_id'] },
    { run_view_type: 'ALL', max_results: 60 },
  ]
  for (const search of searches) {
    const found = (await call('POST', 'runs/search', { experiment_ids: ['0'], ...search })) as { runs: object[] }
    expect(found.runs.length).toBeGreaterThan(0)
    expect(found.runs.length).toBeLessThan(made.length)
    for (const run of found.runs) expect(made).toContainEqual({ run })
  }
  expect(await backend.problems?.()).toEqual([
    { path: 'mlflow.db', message: 'It is damaged: some runs cannot be read and are missing.' },
  ])
})

/** Overwrites the first page of a table, or the first that holds rows and nothing else. */
function damage(file: string, table: string, kind: 'root' | 'leaf' = 'root'): void {
  const database = new DatabaseSync(file)
  const row = database
    .prepare(
      kind === 'root'
        ? 'SELECT rootpage AS page FROM sqlite_master WHERE name = ?'
        : "SELECT min(pageno) AS page FROM dbstat WHERE name = ? AND pagetype = 'leaf'",
    )
    .get(table)
  const size = database.prepare('PRAGMA page_size').get()
  database.close()
  const bytes = readFileSync(file)
  const pageSize = Number(size?.['page_size'])
  bytes.fill(0xa5, (Number(row?.['page']) - 1) * pageSize, Number(row?.['page']) * pageSize)
  writeFileSync(file, bytes)
}
