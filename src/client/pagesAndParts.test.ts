import { describe, expect, test } from 'vitest'
import { BatchError } from '../domain/batch.ts'
import { MlflowError, SchemaError } from '../domain/trackingError.ts'
import { TrackingUriError } from '../domain/trackingUriError.ts'
import { MlflowClient } from './mlflowClient.ts'
import { clientOf } from './testing/clientOf.ts'

const json = (body: unknown, status = 200) => Response.json(body, { status })
const run = (runId: string) => ({ info: { run_id: runId, experiment_id: '1' } })

describe('all runs', () => {
  test('come one by one, each page when it is wanted', async () => {
    const { client, sent } = clientOf(
      json({ runs: [run('a'), run('b')], next_page_token: 'p2' }),
      json({ runs: [run('c')] }),
    )
    const found: [string, number][] = []
    for await (const { info } of client.allRuns('1', { maxResults: 2 })) found.push([info.runId, sent.length])
    expect(found).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ])
    expect(JSON.parse(sent[1]?.body ?? '')).toMatchObject({ experiment_ids: ['1'], page_token: 'p2' })
  })

  test('end in an error, not in a loop, when the server repeats itself', async () => {
    const page = { runs: [run('a')], next_page_token: 'same' }
    const { client } = clientOf(json(page), json(page))
    const runs = client.allRuns('1')
    await runs.next()
    await runs.next()
    await expect(runs.next()).rejects.toBeInstanceOf(SchemaError)
  })
})

test('run infos are what the runs are, without what they logged', async () => {
  const { client } = clientOf(json({ runs: [run('a')], next_page_token: 'more' }))
  const page = await client.listRunInfos('1', { viewType: 'ALL' })
  expect(page).toMatchObject({ items: [{ runId: 'a' }], nextPageToken: 'more' })
})

describe('a large batch', () => {
  const metrics = Array.from({ length: 2500 }, (_item, step) => ({ key: 'loss', value: 1, timestampMs: 5, step }))
  const params = Array.from({ length: 5 }, (_item, index) => ({ key: `p${index}`, value: 'x' }))

  test('goes in parts, each of which is reported', async () => {
    const { client, sent } = clientOf(json({}), json({}), json({}))
    const progress: number[][] = []
    await client.logBatch('r1', { metrics, params }, { onProgress: (...counts) => progress.push(counts) })
    expect(sent).toHaveLength(3)
    expect(progress).toEqual([
      [1000, 2505],
      [2000, 2505],
      [2505, 2505],
    ])
  })

  test('that is refused midway says exactly which items were accepted', async () => {
    const refusal = json({ error_code: 'INVALID_PARAMETER_VALUE', message: 'no' }, 400)
    const { client, sent } = clientOf(json({}), refusal)
    const error = await client.logBatch('r1', { metrics, params }).catch((caught: unknown) => caught)
    if (!(error instanceof BatchError)) throw new Error('no BatchError')
    expect(error.accepted).toEqual({ params, tags: [], metrics: metrics.slice(0, 995) })
    expect(error.failed.metrics).toEqual(metrics.slice(995, 1995))
    expect(error.unsent.metrics).toEqual(metrics.slice(1995))
    expect(error.cause).toBeInstanceOf(MlflowError)
    expect(sent).toHaveLength(2)
  })

  test('is tried again only where nothing can be kept twice: params and tags', async () => {
    const busy = () => new Response('', { status: 503, headers: { 'Retry-After': '0' } })
    const harmless = clientOf(busy(), json({}))
    await harmless.client.logBatch('r1', { params })
    expect(harmless.sent).toHaveLength(2)
    const harmful = clientOf(busy(), json({}))
    await expect(harmful.client.logBatch('r1', { metrics })).rejects.toBeInstanceOf(BatchError)
    expect(harmful.sent).toHaveLength(1)
  })
})

describe('the tracking URI', () => {
  test('can be changed, prefix and all', async () => {
    const urls: string[] = []
    const client = new MlflowClient({
      fetch: (url) => {
        urls.push(new Request(url).url)
        return Promise.resolve(json({}))
      },
      trackingUri: 'http://one:5000/',
    })
    await client.searchRuns('0')
    client.setTrackingUri('https://two/prefix/')
    await client.searchRuns('0')
    expect(client.getTrackingUri()).toBe('https://two/prefix/')
    expect(urls).toEqual([
      'http://one:5000/api/2.0/mlflow/runs/search',
      'https://two/prefix/api/2.0/mlflow/runs/search',
    ])
  })

  test('that no browser can reach is refused at once, with what can be and no password', () => {
    const client = new MlflowClient()
    const change = () => client.setTrackingUri('postgresql://ann:secret@db/x')
    expect(change).toThrow(TrackingUriError)
    expect(change).toThrow(/cannot reach postgresql:\/\/db\/x.*http:\/\/host/)
    expect(client.getTrackingUri()).toBe('')
  })
})
