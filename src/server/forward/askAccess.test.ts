import { type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { callOnce, startRunlens, startUpstream } from '../testing/servers.ts'

const ACCESS = '/runlens/access?experiment_id=7'
const refused = (message: string) => JSON.stringify({ error_code: 'PERMISSION_DENIED', message })

test.each([
  ['may change', 400, refused('Missing value'), ''],
  ['may change, says a server that takes such a name', 200, '{}', ''],
  ['may not', 403, refused('You may read only.'), 'You may read only.'],
  ['has no credentials', 401, 'You are not authenticated.', 'HTTP 401'],
  ['is told more than anybody reads', 403, refused('x'.repeat(100_000)), 'HTTP 403'],
])('who %s is told so with a status that no browser takes for an error', async (_who, status, body, refusal) => {
  const upstream = await startUpstream((_request, response) => response.writeHead(status).end(body))
  const answer = await callOnce(await startRunlens(upstream), ACCESS)
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { refusal }])
})

test('the tracking server is asked to rename the experiment to nothing, in the workspace of the page', async () => {
  const seen: unknown[] = []
  const note = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, url, headers } = request
    seen.push([
      method,
      url,
      JSON.parse(await text(request)),
      headers['x-mlflow-workspace'],
      headers.cookie,
      headers['if-none-match'],
    ])
    response.writeHead(400).end()
  }
  const upstream = await startUpstream((request, response) => void note(request, response))
  const headers = { 'x-mlflow-workspace': 'team', cookie: 'secret', 'if-none-match': 'x' }
  await callOnce(await startRunlens(`${upstream}/prefix`), ACCESS, { headers })
  expect(seen).toEqual([
    [
      'POST',
      '/prefix/api/2.0/mlflow/experiments/update',
      { experiment_id: '7', new_name: '' },
      'team',
      undefined,
      undefined,
    ],
  ])
})

test('a server that is gone is said to be', async () => {
  const answer = await callOnce(await startRunlens('http://127.0.0.1:9'), ACCESS)
  expect([answer.status, JSON.parse(answer.body)]).toMatchObject([502, { error_code: 'UPSTREAM_UNREACHABLE' }])
})

test('no other site may ask', async () => {
  const upstream = await startUpstream((_request, response) => response.writeHead(400).end())
  const answer = await callOnce(await startRunlens(upstream), ACCESS, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(answer.status).toBe(403)
})
