import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestApi } from '../api/testApi.ts'

const PROXY = '/api/2.0/mlflow-artifacts/artifacts'
const API = '/api/2.0/mlflow'
const INVALID = { status: 400, body: { error_code: 'INVALID_PARAMETER_VALUE', message: 'Invalid path' } }

async function newRun(api: ReturnType<typeof openTestApi>, location?: string): Promise<string> {
  const made = await api.call('POST', `${API}/experiments/create`, { name: 'e', artifact_location: location })
  const { experiment_id: id } = made.body as { experiment_id: string }
  const { body } = await api.call('POST', `${API}/runs/create`, { experiment_id: id })
  return (body as { run: { info: { run_id: string } } }).run.info.run_id
}

test('what is put through the proxy is listed and got through the run', async () => {
  using api = openTestApi()
  const runId = await newRun(api)
  const put = await api.request(`${PROXY}/1/${runId}/artifacts/a%20b/%C3%A9.json`, { method: 'PUT', body: '{"x":1}' })
  expect(put.status).toBe(200)
  expect((await api.call('GET', `${API}/artifacts/list?run_id=${runId}`)).body).toEqual({
    root_uri: `mlflow-artifacts:/1/${runId}/artifacts`,
    files: [{ path: 'a b', is_dir: true }],
  })
  expect((await api.call('GET', `${API}/artifacts/list?run_id=${runId}&path=a%20b`)).body).toMatchObject({
    files: [{ path: 'a b/é.json', is_dir: false, file_size: 7 }],
  })
  expect((await api.call('GET', `${PROXY}?path=1/${runId}/artifacts/a b`)).body).toEqual({
    files: [{ path: 'é.json', is_dir: false, file_size: 7 }],
  })
  const got = await api.request(`/get-artifact?run_uuid=${runId}&path=a%20b/%C3%A9.json`)
  expect(await got.text()).toBe('{"x":1}')
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'text/plain',
    'content-disposition': `attachment; filename="_.json"; filename*=UTF-8''%C3%A9.json`,
    'x-content-type-options': 'nosniff',
  })
})

test('what another server has served from another folder is found in it, and what is new goes beside the store', async () => {
  using api = openTestApi()
  const runId = await newRun(api)
  const elsewhere = path.join(api.folder, 'mlruns', '1', runId, 'artifacts')
  mkdirSync(elsewhere, { recursive: true })
  writeFileSync(path.join(elsewhere, 'kept.txt'), 'kept')
  expect((await api.call('GET', `${API}/artifacts/list?run_id=${runId}`)).body).toMatchObject({
    files: [{ path: 'kept.txt' }],
  })
  expect(await (await api.request(`/get-artifact?run_id=${runId}&path=kept.txt`)).text()).toBe('kept')
  const other = await newRun(api, 'mlflow-artifacts:/other')
  await api.request(`${PROXY}/other/${other}/artifacts/new.txt`, { method: 'PUT', body: 'new' })
  expect(readFileSync(path.join(api.folder, 'mlartifacts', 'other', other, 'artifacts', 'new.txt'), 'utf8')).toBe('new')
})

test('a directory and nothing list no files, and neither can be got', async () => {
  using api = openTestApi()
  const runId = await newRun(api)
  await api.request(`${PROXY}/1/${runId}/artifacts/d/f`, { method: 'PUT', body: 'x' })
  for (const name of ['d/f', 'nothing']) {
    expect((await api.call('GET', `${API}/artifacts/list?run_id=${runId}&path=${name}`)).body).not.toHaveProperty(
      'files',
    )
  }
  expect(await api.call('GET', `/get-artifact?run_id=${runId}&path=d`)).toMatchObject({ status: 400 })
  expect(await api.call('GET', `/get-artifact?run_id=${runId}&path=e`)).toMatchObject({
    status: 404,
    body: { error_code: 'RESOURCE_DOES_NOT_EXIST' },
  })
})

test.each([
  ['bytes=2-4', 206, 'cde', 'bytes 2-4/10'],
  ['bytes=7-', 206, 'hij', 'bytes 7-9/10'],
  ['bytes=-2', 206, 'ij', 'bytes 8-9/10'],
  ['bytes=5-99', 206, 'fghij', 'bytes 5-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=4-2', 200, 'abcdefghij', null],
  ['bytes=0-1,3-4', 200, 'abcdefghij', null],
  ['lines=1-2', 200, 'abcdefghij', null],
])('range %s answers %i', async (range, status, text, contentRange) => {
  using api = openTestApi()
  await api.request(`${PROXY}/f.bin`, { method: 'PUT', body: 'abcdefghij' })
  const response = await api.request(`${PROXY}/f.bin`, { headers: { range } })
  expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
    status,
    text,
    contentRange,
  ])
})

test('an unchanged file is not sent again', async () => {
  using api = openTestApi()
  await api.request(`${PROXY}/f`, { method: 'PUT', body: 'x' })
  const etag = (await api.request(`${PROXY}/f`)).headers.get('etag') ?? ''
  expect((await api.request(`${PROXY}/f`, { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('an empty file and a deleted one', async () => {
  using api = openTestApi()
  await api.request(`${PROXY}/d/f`, { method: 'PUT' })
  expect(await api.call('GET', `${PROXY}?path=d`)).toMatchObject({ body: { files: [{ path: 'f', is_dir: false }] } })
  expect(await (await api.request(`${PROXY}/d/f`)).text()).toBe('')
  expect(await api.call('DELETE', `${PROXY}/d`)).toEqual({ status: 200, body: {} })
  expect(await api.call('GET', PROXY)).toEqual({ status: 200, body: {} })
})

test('upload-artifact writes below the run and refuses what MLflow refuses', async () => {
  using api = openTestApi()
  const runId = await newRun(api)
  const upload = (query: string, body: string | null) =>
    api.request(`/ajax-api/2.0/mlflow/upload-artifact?${query}`, { method: 'POST', body })
  expect((await upload(`run_uuid=${runId}&path=d/f.txt`, 'hello')).status).toBe(200)
  expect(await (await api.request(`/get-artifact?run_id=${runId}&path=d/f.txt`)).text()).toBe('hello')
  const refusals = [
    ['path=f', 'x', 'Request must specify run_uuid.'],
    [`run_uuid=${runId}`, 'x', 'Request must specify path.'],
    [`run_uuid=${runId}&path=f`, null, 'Request must specify data.'],
    [`run_uuid=${runId}&path=f`, 'x'.repeat(10 * 1024 * 1024 + 1), 'Artifact size is too large. Max size is 10MB.'],
  ] as const
  for (const [query, body, message] of refusals) {
    const response = await upload(query, body)
    expect([response.status, await response.json()]).toMatchObject([400, { message }])
  }
})

describe('nothing outside the roots is reached', () => {
  const HOSTILE = [
    '../secret',
    'a/../../secret',
    '..',
    '%2e%2e/secret',
    '%252e%252e%252fsecret',
    '/etc/passwd',
    '//etc/passwd',
    'C:/x',
    'c:\\x',
    '..\\secret',
    'a\\b',
    'a%00b',
    'a%2500b',
    'a#b',
    'file:///etc/passwd',
    'a%0Ab',
    `%${'25'.repeat(20)}2e%2e/secret`,
  ]

  test.each(HOSTILE)('path %j', async (hostile) => {
    using api = openTestApi()
    writeFileSync(path.join(api.folder, 'secret'), 'secret')
    mkdirSync(path.join(api.folder, 'mlartifacts'))
    const runId = await newRun(api)
    const query = new URLSearchParams({ path: hostile })
    expect(await api.call('GET', `${API}/artifacts/list?run_id=${runId}&${query}`)).toEqual(INVALID)
    expect(await api.call('GET', `/get-artifact?run_id=${runId}&${query}`)).toEqual(INVALID)
    expect(await api.call('GET', `${PROXY}?${query}`)).toEqual(INVALID)
    const post = { method: 'POST', body: 'x' }
    expect((await api.request(`/ajax-api/2.0/mlflow/upload-artifact?run_uuid=${runId}&${query}`, post)).status).toBe(
      400,
    )
    const inPath = encodeURIComponent(hostile)
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await api.request(`${PROXY}/${inPath}`, { method })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    }
    expect(readFileSync(path.join(api.folder, 'secret'), 'utf8')).toBe('secret')
  })

  test('links that lead out are not listed, read, written through or deleted through', async () => {
    using api = openTestApi()
    const outside = path.join(api.folder, 'outside')
    const root = path.join(api.folder, 'mlartifacts')
    mkdirSync(outside)
    mkdirSync(root)
    writeFileSync(path.join(outside, 'secret'), 'secret')
    symlinkSync(outside, path.join(root, 'link'))
    symlinkSync(path.join(outside, 'secret'), path.join(root, 'file'))
    expect(await api.call('GET', PROXY)).toEqual({ status: 200, body: {} })
    expect(await api.call('GET', `${PROXY}/link/secret`)).toEqual(INVALID)
    expect(await api.call('GET', `${PROXY}/file`)).toEqual(INVALID)
    expect(await api.call('GET', `${PROXY}?path=link`)).toEqual(INVALID)
    expect((await api.request(`${PROXY}/link/new`, { method: 'PUT', body: 'x' })).status).toBe(400)
    expect(await api.call('DELETE', `${PROXY}/link/secret`)).toEqual(INVALID)
    // Writing to the name of a link replaces the link, not what it leads to; deleting removes the link.
    await api.request(`${PROXY}/file`, { method: 'PUT', body: 'mine' })
    await api.call('DELETE', `${PROXY}/link`)
    expect(readFileSync(path.join(outside, 'secret'), 'utf8')).toBe('secret')
    expect(await (await api.request(`${PROXY}/file`)).text()).toBe('mine')
  })

  test.each(['/etc', 'file:///etc', 'file:/etc', '/', 'mlruns/../..', 'file://host/etc', '.'])(
    'a run whose artifacts are said to be in %s is refused',
    async (location) => {
      using api = openTestApi()
      const runId = await newRun(api, location)
      for (const url of [`${API}/artifacts/list?run_id=${runId}`, `/get-artifact?run_id=${runId}&path=hosts`]) {
        expect(await api.call('GET', url)).toMatchObject({ status: 403, body: { error_code: 'PERMISSION_DENIED' } })
      }
    },
  )

  test('artifacts of MLflow without a server are read from mlruns beside the file', async () => {
    using api = openTestApi()
    const runId = await newRun(api, `file://${api.folder}/mlruns/1`)
    mkdirSync(path.join(api.folder, 'mlruns/1', runId, 'artifacts'), { recursive: true })
    writeFileSync(path.join(api.folder, 'mlruns/1', runId, 'artifacts/f.txt'), 'hello')
    expect(await (await api.request(`/get-artifact?run_id=${runId}&path=f.txt`)).text()).toBe('hello')
  })

  test('artifacts in a cloud store are said to be out of reach', async () => {
    using api = openTestApi()
    const runId = await newRun(api, 's3://bucket/x')
    expect(await api.call('GET', `${API}/artifacts/list?run_id=${runId}`)).toMatchObject({ status: 501 })
  })
})

test('multipart uploads are declined in the words clients know', async () => {
  using api = openTestApi()
  expect(await api.call('POST', '/api/2.0/mlflow-artifacts/mpu/create/x', { path: 'a', num_parts: 2 })).toMatchObject({
    status: 501,
    body: {
      message: expect.stringMatching(
        /^Multipart upload is not supported for the current artifact repository/,
      ) as unknown,
    },
  })
})

test('a broken upload leaves no file', async () => {
  using api = openTestApi()
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('half'))
      controller.error(new Error('gone'))
    },
  })
  const init = { method: 'PUT', body, duplex: 'half' } as RequestInit
  expect((await api.request(`${PROXY}/f`, init)).status).toBe(500)
  expect(await api.call('GET', PROXY)).toEqual({ status: 200, body: {} })
})
