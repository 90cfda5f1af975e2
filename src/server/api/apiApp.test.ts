import { describe, expect, test } from 'vitest'
import { openTestApi } from './testApi.ts'

const API = '/api/2.0/mlflow'

async function newRun({ call }: ReturnType<typeof openTestApi>): Promise<string> {
  const { body } = await call('POST', `${API}/runs/create`, { experiment_id: '0', start_time: 1, run_name: 'r' })
  return (body as { run: { info: { run_id: string } } }).run.info.run_id
}

const refused = (message: unknown) => ({
  status: 400,
  body: { error_code: 'INVALID_PARAMETER_VALUE', message },
})
const says = (text: string) => expect.stringContaining(text) as unknown

test.each(['/api', '/ajax-api'])('both prefixes answer alike: %s', async (prefix) => {
  using api = openTestApi()
  const { status, body } = await api.call('GET', `${prefix}/2.0/mlflow/experiments/get?experiment_id=0`)
  expect([status, (body as { experiment: object }).experiment]).toMatchObject([200, { name: 'Default' }])
  expect((await api.call('GET', `${prefix}/3.0/mlflow/server-info`)).body).toMatchObject({
    store_type: 'SqlStore',
    workspaces_enabled: false,
  })
})

test('health and version are text', async () => {
  using api = openTestApi()
  expect(await api.call('GET', '/health')).toEqual({ status: 200, body: 'OK' })
  expect((await api.call('GET', '/version')).body).toMatch(/^\d+\.\d+\.\d+$/)
})

test('an empty answer is an empty object', async () => {
  using api = openTestApi()
  expect(await api.call('POST', `${API}/runs/search`, { experiment_ids: ['7'] })).toEqual({ status: 200, body: {} })
})

describe('requests are read as MLflow reads them', () => {
  test.each([
    [{}, "Missing value for required parameter 'name'. See the API docs"],
    [{ name: '' }, "Missing value for required parameter 'name'. See the API docs"],
    [
      { name: 123 },
      "Invalid value 123 for parameter 'name' supplied:  Hint: Value was of type 'int'. See the API docs",
    ],
    [
      { name: { b: 1, a: 'é' } },
      `Invalid value {"a":"\\u00e9","b":1} for parameter 'name' supplied:  Hint: Value was of type 'dict'.`,
    ],
    [{ name: 'x', tags: 'y' }, `Invalid value "y" for parameter 'tags' supplied`],
    [{ name: 'x', tags: [{ value: 'y' }] }, "Missing value for required parameter 'tags[0].key'"],
    [{ name: 'x', artifact_location: 's3://b/#x' }, "'artifact_location' URL can't include fragments or params."],
    [{ name: 'x', artifact_location: 's3://b/?a=%252e%252e/x' }, 'Invalid query string'],
    [{ name: 'x', artifact_location: 'runs:/1/x' }, "Artifact location cannot be a runs:/ URI. Given: 'runs:/1/x'"],
    [{ name: 'x'.repeat(501) }, "'name' exceeds the maximum length of 500 characters"],
  ])('experiments/create refuses %j', async (body, message) => {
    using api = openTestApi()
    expect(await api.call('POST', `${API}/experiments/create`, body)).toEqual(refused(says(message)))
  })

  test.each([
    [{ metrics: [{ key: 'a', timestamp: 1 }] }, "Missing value for required parameter 'metrics[0].value'"],
    [{ metrics: [{ key: 'a', value: 1 }] }, "Missing value for required parameter 'metrics[0].timestamp'"],
    [
      { metrics: [{ key: 'a', value: 'x', timestamp: 1 }] },
      `Invalid value "x" for parameter 'metrics[0].value' supplied`,
    ],
    [
      { metrics: [{ key: 'a', value: 1, timestamp: 1.5 }] },
      "Invalid value 1.5 for parameter 'metrics[0].timestamp' supplied:  Hint: Value was of type 'float'",
    ],
    [
      { metrics: [{ key: 'a', value: 1, timestamp: '99999999999999999999' }] },
      `Invalid value "99999999999999999999" for parameter 'metrics[0].timestamp'`,
    ],
    [{ params: [{ value: 'x' }] }, "Missing value for required parameter 'params[0].key'"],
    [{ tags: 'x' }, `Invalid value "x" for parameter 'tags' supplied`],
  ])('runs/log-batch refuses %j', async (batch, message) => {
    using api = openTestApi()
    const body = { run_id: await newRun(api), ...batch }
    expect(await api.call('POST', `${API}/runs/log-batch`, body)).toEqual(refused(says(message)))
  })

  test('numbers may be text, names may be camelCase, run_uuid is run_id, nulls and unknown names are nothing', async () => {
    using api = openTestApi()
    const runUuid = await newRun(api)
    const metric = { key: 'a', value: '-Infinity', timestamp: '12', step: 3.0, color: 'red' }
    expect(await api.call('POST', `${API}/runs/log-metric`, { ...metric, run_uuid: runUuid, modelId: null })).toEqual({
      status: 200,
      body: {},
    })
    const { body } = await api.call('GET', `${API}/runs/get?run_uuid=${runUuid}`)
    expect(body).toMatchObject({
      run: { data: { metrics: [{ key: 'a', value: -Number.MAX_VALUE, timestamp: 12, step: 3 }] } },
    })
  })

  test('NaN travels as text, and int64 whole', async () => {
    using api = openTestApi()
    const runId = await newRun(api)
    const batch = { run_id: runId, metrics: [{ key: 'a', value: 'NaN', timestamp: 1, step: '9007199254740993' }] }
    await api.call('POST', `${API}/runs/log-batch`, batch)
    const response = await api.request(`${API}/metrics/get-history?run_id=${runId}&metric_key=a`)
    expect(await response.text()).toBe('{"metrics":[{"key":"a","value":"NaN","timestamp":1,"step":9007199254740993}]}')
  })

  test('a body encoded twice, as old clients send it, is read', async () => {
    using api = openTestApi()
    const { status } = await api.call('POST', `${API}/experiments/create`, JSON.stringify({ name: 'twice' }))
    expect(status).toBe(200)
  })

  test.each([
    ['text/plain', "Bad Request. Content-Type must be one of ['application/json']."],
    [undefined, 'Bad Request. Content-Type header is missing.'],
  ])('a write of content type %s is refused', async (type, message) => {
    using api = openTestApi()
    const response = await api.request(`${API}/experiments/create`, {
      method: 'POST',
      headers: type === undefined ? {} : { 'content-type': type },
      body: new TextEncoder().encode('{"name":"x"}'),
    })
    expect([response.status, await response.json()]).toEqual([400, refused(message).body])
  })

  test.each(['[1]', '1', 'true'])('a body that is %s is refused', async (text) => {
    using api = openTestApi()
    const response = await api.request(`${API}/experiments/create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: text,
    })
    expect(response.status).toBe(400)
  })
})

describe('errors', () => {
  test.each([
    ['GET', `${API}/experiments/get?experiment_id=77`, 404, 'RESOURCE_DOES_NOT_EXIST'],
    ['GET', `${API}/experiments/get-by-name?experiment_name=nope`, 404, 'RESOURCE_DOES_NOT_EXIST'],
    ['GET', `${API}/runs/get?run_id=nope`, 404, 'RESOURCE_DOES_NOT_EXIST'],
    ['GET', `${API}/experiments/search`, 400, 'INVALID_PARAMETER_VALUE'],
    ['GET', `${API}/experiments/search?max_results=50001`, 400, 'INVALID_PARAMETER_VALUE'],
    ['GET', `${API}/experiments/search?max_results=x`, 400, 'INVALID_PARAMETER_VALUE'],
    ['GET', `${API}/experiments/list`, 404, 'ENDPOINT_NOT_FOUND'],
    ['GET', `${API}/registered-models/search`, 501, 'NOT_IMPLEMENTED'],
    ['GET', '/api/3.0/mlflow/traces/x', 501, 'NOT_IMPLEMENTED'],
    ['GET', `${API}/constructor`, 404, 'ENDPOINT_NOT_FOUND'],
    ['GET', `${API}/metrics/get-history-bulk`, 400, 'INVALID_PARAMETER_VALUE'],
    ['GET', `${API}/metrics/get-history?run_id=x&metric_key=a&max_results=0`, 400, 'INVALID_PARAMETER_VALUE'],
  ])('%s %s answers %i %s', async (method, url, status, code) => {
    using api = openTestApi()
    const answer = await api.call(method, url)
    expect(answer).toMatchObject({ status, body: { error_code: code } })
  })

  test('max_results over the limit is named as MLflow names it', async () => {
    using api = openTestApi()
    const answer = await api.call('POST', `${API}/runs/search`, { experiment_ids: ['0'], max_results: 123456789 })
    expect(answer).toEqual(refused(says("Invalid value 123456789 for parameter 'max_results' supplied")))
  })

  test.each([
    ['run_ids=a&metric_key=x&start_step=1', 'If either start step or end step are specified, both must be specified.'],
    [
      'run_ids=a&metric_key=x&start_step=2&end_step=1',
      'end_step must be greater than start_step. Found start_step=2 and end_step=1.',
    ],
    ['run_ids=a&metric_key=x&max_results=2501', 'max_results must be between 1 and 2500.'],
    ['metric_key=x', "Missing value for required parameter 'run_ids'."],
    [
      `${'run_ids=a&'.repeat(101)}metric_key=x`,
      'GetMetricHistoryBulkInterval request must specify at most 100 run_ids. Received 101 run_ids.',
    ],
  ])('get-history-bulk-interval refuses %s', async (query, message) => {
    using api = openTestApi()
    const answer = await api.call('GET', `${API}/metrics/get-history-bulk-interval?${query}`)
    expect(answer).toEqual(refused(says(message)))
  })
})

describe('a read-only server', () => {
  test.each([
    ['POST', `${API}/experiments/create`],
    ['POST', `${API}/runs/log-batch`],
    ['DELETE', `${API}/logged-models/m-1`],
    ['PATCH', `${API}/logged-models/m-1`],
    ['PUT', '/api/2.0/mlflow-artifacts/artifacts/x'],
    ['DELETE', '/api/2.0/mlflow-artifacts/artifacts/x'],
    ['POST', '/ajax-api/2.0/mlflow/upload-artifact?run_uuid=x&path=y'],
  ])('refuses %s %s', async (method, url) => {
    using api = openTestApi({ isReadOnly: true })
    expect(await api.call(method, url, { name: 'x' })).toEqual({
      status: 403,
      body: { error_code: 'PERMISSION_DENIED', message: expect.stringContaining('read-only') as unknown },
    })
  })

  test('answers reads, also those that are POST', async () => {
    using api = openTestApi({ isReadOnly: true })
    expect((await api.call('POST', `${API}/experiments/search`, { max_results: 1 })).status).toBe(200)
  })
})
