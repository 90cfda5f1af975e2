import { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { type Environment } from '../../domain/access/accessSources.ts'
import { callOnce, NOBODY, startRunlens, startUpstream } from '../testing/servers.ts'

async function headersThatArrive(
  sent: OutgoingHttpHeaders,
  { prefix = 'http://', environment = NOBODY }: { prefix?: string; environment?: Environment } = {},
): Promise<IncomingHttpHeaders & { upstream: string }> {
  const address = await startUpstream((request, response) => response.end(JSON.stringify(request.headers)))
  const runlens = await startRunlens(address.replace('http://', prefix), environment)
  const { body } = await callOnce(runlens, '/api/x', { headers: sent })
  return { ...(JSON.parse(body) as IncomingHttpHeaders), upstream: address.slice('http://'.length) }
}

test('the server sees its own name as host', async () => {
  const { host, upstream } = await headersThatArrive({ host: 'localhost:1234' })
  expect(host).toBe(upstream)
})

test.each([
  ['authorization', 'Basic c29tZTpvbmU='],
  ['cookie', 'session=1'],
  ['referer', 'http://127.0.0.1/'],
  ['proxy-authorization', 'Basic x'],
  ['x-forwarded-for', '10.0.0.1'],
  ['x-forwarded-host', 'evil.example'],
  ['te', 'trailers'],
  ['upgrade', 'websocket'],
  ['keep-alive', 'timeout=9'],
  ['expect', '100-continue'],
  ['sec-fetch-site', 'same-origin'],
])('the browser’s %s header stays here', async (name, value) => {
  expect(await headersThatArrive({ [name]: value })).not.toHaveProperty(name)
})

test('a same-origin Origin header stays here', async () => {
  const headers = { host: 'localhost:1', origin: 'http://localhost:1' }
  expect(await headersThatArrive(headers)).not.toHaveProperty('origin')
})

test('a header that Connection names stays here', async () => {
  const arrived = await headersThatArrive({ connection: 'close, X-MLflow-Secret', 'x-mlflow-secret': '1' })
  expect(arrived).not.toHaveProperty('x-mlflow-secret')
})

test.each([
  ['accept', 'application/json'],
  ['accept-encoding', 'gzip'],
  ['range', 'bytes=0-9'],
  ['if-none-match', '"1"'],
  ['user-agent', 'mlflow-python-client/3.1'],
  ['x-mlflow-workspace', 'team'],
])('the header %s is passed on', async (name, value) => {
  expect(await headersThatArrive({ [name]: value })).toHaveProperty(name, value)
})

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
const PASSWORD = { MLFLOW_TRACKING_USERNAME: 'ann', MLFLOW_TRACKING_PASSWORD: 'p:ä' }
const TOKEN = { MLFLOW_TRACKING_TOKEN: 't0ken' }

test.each<[string, Environment, string, string | undefined]>([
  ['nothing', {}, 'http://', undefined],
  ['user and password', PASSWORD, 'http://', basic('ann:p:ä')],
  ['a token', TOKEN, 'http://', 'Bearer t0ken'],
  ['both, of which the password wins', { ...PASSWORD, ...TOKEN }, 'http://', basic('ann:p:ä')],
  ['a user without password, and a token', { MLFLOW_TRACKING_USERNAME: 'ann', ...TOKEN }, 'http://', 'Bearer t0ken'],
  ['the URI, which wins', PASSWORD, 'http://bob:s%40fe@', basic('bob:s@fe')],
])('credentials from %s become the Authorization header', async (_name, variables, prefix, expected) => {
  const environment = { ...NOBODY, ...variables }
  const arrived = await headersThatArrive({ authorization: 'Bearer of-the-browser' }, { prefix, environment })
  expect(arrived.authorization).toBe(expected)
})

async function headersThatReturn(path: string, sent: OutgoingHttpHeaders): Promise<IncomingHttpHeaders> {
  const address = await startUpstream((_request, response) => response.writeHead(200, sent).end('x'))
  return (await callOnce(await startRunlens(address), path)).headers
}

test.each([
  ['access-control-allow-origin', '*'],
  ['access-control-allow-credentials', 'true'],
  ['set-cookie', 'session=1'],
  ['www-authenticate', 'Basic realm="mlflow"'],
  ['strict-transport-security', 'max-age=1'],
  ['clear-site-data', '"*"'],
  ['location', 'http://evil.example/'],
  ['refresh', '0; url=http://evil.example/'],
  ['link', '<http://evil.example/x.js>; rel=preload'],
  ['service-worker-allowed', '/'],
  ['upgrade', 'h2c'],
])('the server’s %s header does not reach the browser', async (name, value) => {
  expect(await headersThatReturn('/api/x', { [name]: value })).not.toHaveProperty(name)
})

test.each([
  '/api/2.0/mlflow/runs/get',
  '/get-artifact?path=a',
  '/ajax-api/2.0/mlflow-artifacts/artifacts/a',
  '/version',
])('what the server answers to %s cannot run, frame or be embedded', async (path) => {
  const weaker = { 'content-security-policy': 'default-src *', 'x-content-type-options': 'sniff' }
  expect(await headersThatReturn(path, weaker)).toMatchObject({
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  })
})

test.each<[string | undefined, string | undefined, string | undefined]>([
  ['text/html', undefined, 'attachment'],
  ['text/html; charset=utf-8', 'inline', 'attachment'],
  ['text/html', 'inline; filename="a.html"', 'attachment; filename="a.html"'],
  ['image/svg+xml', undefined, 'attachment'],
  ['application/xhtml+xml', undefined, 'attachment'],
  ['application/pdf', 'inline', 'attachment'],
  ['text/xml', undefined, 'attachment'],
  ['text/javascript', undefined, 'attachment'],
  ['application/octet-stream', undefined, 'attachment'],
  ['image/pngsvg', undefined, 'attachment'],
  [undefined, undefined, 'attachment'],
  ['image/png', undefined, undefined],
  ['IMAGE/JPEG', 'inline', 'inline'],
  ['text/plain; charset=utf-8', undefined, undefined],
  ['application/json', undefined, undefined],
  ['text/plain', 'attachment; filename=a.txt', 'attachment; filename=a.txt'],
])('an artifact of type %s with disposition %s is sent with %s', async (type, disposition, expected) => {
  const sent: OutgoingHttpHeaders = {}
  if (type !== undefined) sent['content-type'] = type
  if (disposition !== undefined) sent['content-disposition'] = disposition
  expect((await headersThatReturn('/get-artifact?path=a', sent))['content-disposition']).toBe(expected)
})

test.each([
  ['etag', '"1"'],
  ['content-range', 'bytes 0-0/9'],
  ['content-encoding', 'identity'],
  ['last-modified', 'Mon, 01 Jan 2024 00:00:00 GMT'],
  ['retry-after', '3'],
])('the server’s %s header reaches the browser', async (name, value) => {
  expect(await headersThatReturn('/get-artifact?path=a', { [name]: value })).toHaveProperty(name, value)
})
