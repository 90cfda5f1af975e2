import { describe, expect, test } from 'vitest'
import { MlflowError, NetworkError, SchemaError, TimeoutError } from '../domain/trackingError.ts'
import { MlflowClient } from './mlflowClient.ts'
import { clientOf } from './testing/clientOf.ts'

const json = (body: unknown, status = 200): Response => Response.json(body, { status })

const RUN = {
  info: {
    run_id: 'r1',
    run_uuid: 'r1',
    run_name: 'brave-otter-1',
    experiment_id: '1',
    user_id: 'ada',
    status: 'FINISHED',
    start_time: 1700000000000,
    end_time: 1700000001000,
    artifact_uri: 'mlflow-artifacts:/1/r1/artifacts',
    lifecycle_stage: 'active',
  },
  data: {
    metrics: [{ key: 'loss', value: 'NaN', timestamp: 1700000000500, step: 3 }],
    params: [{ key: 'lr', value: '0.1' }],
    tags: [{ key: 'mlflow.user', value: 'ada' }],
  },
  inputs: {},
}

describe('requests', () => {
  test('keep the prefix, repeat list parameters, and leave out what is not given', async () => {
    const { client, sent } = clientOf(json({}))
    await client.searchExperiments({ orderBy: ['name ASC', 'creation_time DESC'] })
    expect(sent[0]?.url).toBe(
      'http://127.0.0.1:5000/prefix/api/2.0/mlflow/experiments/search?max_results=1000&order_by=name+ASC&order_by=creation_time+DESC',
    )
  })

  test('send NaN as text and long integers with all their digits', async () => {
    const { client, sent } = clientOf(json({}))
    await client.logMetric('r1', 'loss', Number.NaN, { timestampMs: 5, step: 9007199254740993n })
    expect(sent[0]?.body).toBe(
      '{"run_id":"r1","run_uuid":"r1","key":"loss","value":"NaN","timestamp":5,"step":9007199254740993}',
    )
  })

  test('are not made for an empty batch', async () => {
    const { client, sent } = clientOf()
    await client.logBatch('r1', {})
    expect(sent).toEqual([])
  })

  test('end a run as FINISHED now unless told otherwise', async () => {
    const { client, sent } = clientOf(json({ run_info: RUN.info }))
    const before = Date.now()
    await client.setTerminated('r1')
    const body = JSON.parse(sent[0]?.body ?? '') as { status: string; end_time: number }
    expect(body.status).toBe('FINISHED')
    expect(body.end_time).toBeGreaterThanOrEqual(before)
  })
})

describe('answers', () => {
  test('become a run in the domain’s words', async () => {
    const { client } = clientOf(json({ run: RUN }))
    expect(await client.getRun('r1')).toEqual({
      info: {
        runId: 'r1',
        experimentId: '1',
        runName: 'brave-otter-1',
        status: 'FINISHED',
        startTimeMs: 1700000000000,
        endTimeMs: 1700000001000,
        lifecycleStage: 'active',
        artifactUri: 'mlflow-artifacts:/1/r1/artifacts',
        userId: 'ada',
      },
      data: {
        metrics: [{ key: 'loss', value: Number.NaN, timestampMs: 1700000000500, step: 3 }],
        params: [{ key: 'lr', value: '0.1' }],
        tags: [{ key: 'mlflow.user', value: 'ada' }],
      },
      inputs: { datasetInputs: [], modelIds: [] },
    })
  })

  test('from a 1.x server are read too: text integers, no run_name, end_time 0, status as a number', async () => {
    const info = { run_uuid: 'r1', experiment_id: '0', status: 1, start_time: '1500000000000', end_time: '0' }
    const tags = [{ key: 'mlflow.runName', value: 'old' }]
    const { client } = clientOf(json({ runs: [{ info, data: { tags } }] }))
    const { items } = await client.searchRuns(['0'])
    expect(items[0]?.info).toMatchObject({ runId: 'r1', runName: 'old', status: 'RUNNING', startTimeMs: 1500000000000 })
    expect(items[0]?.info.endTimeMs).toBeUndefined()
  })

  test('with a status of the future read as UNKNOWN', async () => {
    const { client } = clientOf(json({ run: { info: { ...RUN.info, status: 'PAUSED' } } }))
    expect((await client.getRun('r1')).info.status).toBe('UNKNOWN')
  })

  test('that leave every list out are empty pages', async () => {
    const { client } = clientOf(json({}))
    expect(await client.searchRuns(['1'])).toEqual({ items: [], nextPageToken: undefined })
  })

  test('say “no such experiment” by undefined where Python says None', async () => {
    const { client } = clientOf(json({ error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no' }, 404))
    expect(await client.getExperimentByName('x')).toBeUndefined()
  })
})

describe('metric history', () => {
  const point = (step: number) => ({ key: 'loss', value: step, timestamp: 1, step })

  test('follows the token until a page is the last', async () => {
    const { client, sent } = clientOf(
      json({ metrics: [point(0)], next_page_token: 'a' }),
      json({ metrics: [point(1)] }),
    )
    expect((await client.getMetricHistory('r1', 'loss')).map((metric) => metric.step)).toEqual([0, 1])
    expect(sent.map(({ url }) => new URL(url).searchParams.get('max_results'))).toEqual(['25000', '25000'])
  })

  test.each([
    ['an empty page', json({ next_page_token: 'b' })],
    ['a repeated token', json({ metrics: [point(1)], next_page_token: 'a' })],
  ])('stops at %s, which servers 3.4–3.13 can answer for ever', async (_case, last) => {
    const { client, sent } = clientOf(json({ metrics: [point(0)], next_page_token: 'a' }), last)
    await client.getMetricHistory('r1', 'loss')
    expect(sent).toHaveLength(2)
  })
})

describe('failures', () => {
  test('of MLflow keep its code, status and words', async () => {
    const { client } = clientOf(json({ error_code: 'INVALID_PARAMETER_VALUE', message: 'Invalid clause(s)' }, 400))
    const error = await client.searchRuns(['1']).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(MlflowError)
    expect(error).toMatchObject({
      errorCode: 'INVALID_PARAMETER_VALUE',
      status: 400,
      message: 'Invalid clause(s)',
      endpoint: 'POST /api/2.0/mlflow/runs/search',
    })
  })

  test('in plain text are quoted, HTML pages are not', async () => {
    const refusal = clientOf(new Response('Permission denied', { status: 403 }))
    await expect(refusal.client.getRun('r1')).rejects.toMatchObject({
      errorCode: 'PERMISSION_DENIED',
      message: 'Permission denied',
    })
    const page = clientOf(new Response('<html>Not Found</html>', { status: 404 }))
    await expect(page.client.getRun('r1')).rejects.toMatchObject({
      errorCode: 'ENDPOINT_NOT_FOUND',
      message: 'The server has no GET /api/2.0/mlflow/runs/get',
    })
    // As MLflow 1 and 2 answer where an artifact is missing.
    const fault = clientOf(new Response('<html>Internal Server Error</html>', { status: 500 }))
    await expect(fault.client.getArtifact('r1', 'a.txt', { maxRetries: 0 })).rejects.toMatchObject({
      errorCode: 'INTERNAL_ERROR',
      message: 'GET /get-artifact was answered with HTTP 500 and no reason',
    })
  })

  test('of the shape are SchemaErrors that name the field', async () => {
    const { client } = clientOf(json({ run: { info: { ...RUN.info, run_id: 7 } } }))
    const error = await client.getRun('r1').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(SchemaError)
    expect(String(error)).toContain('run_id')
    const html = clientOf(new Response('<html>a login page</html>'))
    await expect(html.client.getRun('r1')).rejects.toBeInstanceOf(SchemaError)
  })

  test('of the network are tried again for reads and reported at once for writes', async () => {
    const read = clientOf(new TypeError('reset'), json({ run: RUN }))
    await expect(read.client.getRun('r1')).resolves.toBeDefined()
    expect(read.sent).toHaveLength(2)
    const write = clientOf(new TypeError('reset'))
    await expect(write.client.logMetric('r1', 'loss', 1)).rejects.toBeInstanceOf(NetworkError)
    expect(write.sent).toHaveLength(1)
  })

  test('wait as long as Retry-After says', async () => {
    const busy = new Response('', { status: 503, headers: { 'Retry-After': '0' } })
    const { client, sent } = clientOf(busy, json({ run: RUN }))
    await client.getRun('r1')
    expect(sent).toHaveLength(2)
  })

  test('that only a person can mend are not tried again', async () => {
    const { client, sent } = clientOf(json({ error_code: 'UPSTREAM_NOT_MLFLOW', message: 'no' }, 502))
    await expect(client.getRun('r1')).rejects.toMatchObject({ errorCode: 'UPSTREAM_NOT_MLFLOW' })
    expect(sent).toHaveLength(1)
  })

  test('that ask for minutes are shown instead of waited for', async () => {
    const { client, sent } = clientOf(new Response('', { status: 429, headers: { 'Retry-After': '600' } }))
    await expect(client.getRun('r1')).rejects.toMatchObject({ status: 429 })
    expect(sent).toHaveLength(1)
  })
})

/** A `fetch` that never answers but honours its signal, as real ones do. */
const silent: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
  })

test('an abort passes through untouched', async () => {
  const client = new MlflowClient({ fetch: silent })
  const controller = new AbortController()
  const call = client.getRun('r1', { signal: controller.signal })
  controller.abort()
  await expect(call).rejects.toHaveProperty('name', 'AbortError')
})

test('a server that never answers ends in a TimeoutError', async () => {
  const client = new MlflowClient({ fetch: silent, timeoutMs: 20, maxRetries: 0 })
  await expect(client.getRun('r1')).rejects.toBeInstanceOf(TimeoutError)
})
