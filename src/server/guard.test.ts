import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from './app.ts'
import { hostRule, refuseTarget } from './guard.ts'

const app = createApp({
  backend: {
    kind: 'forward',
    isReadOnly: false,
    trackingUri: 'http://server:5000',
    fetch: () => new Response('data'),
    close: () => undefined,
  },
  page: () => new Response('the page'),
  isOurHost: hostRule('127.0.0.1', 'machine'),
  version: '1.2.3',
})

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await app.request(`http://localhost:5001${path}`, {
    method,
    headers: { host: 'localhost:5001', ...headers },
  })
  const body = await response.text()
  return { status: response.status, headers: response.headers, body }
}

test.each([
  ['127.0.0.1', 'localhost:5001', true],
  ['127.0.0.1', 'LOCALHOST', true],
  ['127.0.0.1', '127.0.0.1:5001', true],
  ['127.0.0.1', '127.8.9.1', true],
  ['127.0.0.1', '[::1]:5001', true],
  ['127.0.0.1', 'evil.example', false],
  ['127.0.0.1', 'localhost.evil.example', false],
  ['127.0.0.1', 'evil.example:5001', false],
  ['127.0.0.1', 'localhost:5001:5001', false],
  ['127.0.0.1', 'localhost@evil.example', false],
  ['127.0.0.1', '127.0.0.1.nip.io', false],
  ['127.0.0.1', '192.168.1.2:5001', false],
  ['127.0.0.1', '0.0.0.0:5001', false],
  ['127.0.0.1', 'machine', false],
  ['127.0.0.1', '', false],
  ['box.lan', 'box.lan:5001', true],
  ['Box.lan', 'box.LAN', true],
  ['box.lan', 'other.lan', false],
  ['::1', '[::1]:5001', true],
  ['fe80::1', '[fe80::1]:5001', true],
  ['0.0.0.0', '192.168.1.2:5001', true],
  ['0.0.0.0', 'machine:5001', true],
  ['::', '[fe80::1]:5001', true],
  ['0.0.0.0', 'evil.example', false],
  ['0.0.0.0', '192.168.1.2.nip.io', false],
])('bound to %s, the host "%s" is ours: %s', (bound, host, expected) => {
  expect(hostRule(bound, 'machine')(host)).toBe(expected)
})

test.each(['/', '/assets/a.js', '/runlens/connection', '/api/2.0/mlflow/runs/get', '/get-artifact', '/version'])(
  'a foreign host name is refused at %s',
  async (path) => {
    const answer = await ask(path, { host: 'evil.example' })
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ error_code: 'FORBIDDEN_HOST' })
  },
)

const OWN = { origin: 'http://localhost:5001', 'sec-fetch-site': 'same-origin' }
test.each<[string, string, Record<string, string>, number]>([
  ['GET', '/api/x', {}, 200],
  ['POST', '/api/x', {}, 200],
  ['POST', '/api/x', OWN, 200],
  ['POST', '/api/x', { origin: 'https://localhost:5001' }, 200],
  ['GET', '/get-artifact', { 'sec-fetch-site': 'none' }, 200],
  ['GET', '/', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 200],
  ['GET', '/assets/a.js', { 'sec-fetch-site': 'cross-site' }, 200],
  ['POST', '/', { origin: 'http://evil.example' }, 404],
  ['GET', '/api/x', { origin: 'http://evil.example' }, 403],
  ['POST', '/api/x', { origin: 'http://evil.example' }, 403],
  ['DELETE', '/ajax-api/x', { origin: 'http://localhost:8888' }, 403],
  ['POST', '/api/x', { origin: 'null' }, 403],
  ['POST', '/api/x', { origin: '' }, 403],
  ['POST', '/api/x', { origin: 'http://localhost:5001.evil.example' }, 403],
  ['POST', '/api/x', { origin: 'file://localhost:5001' }, 403],
  ['GET', '/get-artifact', { 'sec-fetch-site': 'cross-site' }, 403],
  ['GET', '/get-artifact', { 'sec-fetch-site': 'same-site' }, 403],
  ['GET', '/runlens/connection', { 'sec-fetch-site': 'cross-site' }, 403],
  ['GET', '/version', { origin: 'http://evil.example' }, 403],
])('%s %s with %o is answered %i', async (method, path, headers, status) => {
  const answer = await ask(path, headers, method)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test.each(['OPTIONS', 'PROPFIND', 'LOCK'])('%s is refused', async (method) => {
  const answer = await ask('/api/x', {}, method)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE'])
})

const HOSTILE = [
  '//evil.example/api/x',
  '/api/../secret',
  '/api/..',
  '/api/./x',
  '/../api/x',
  '/api/%2e%2e/secret',
  '/api/%2E./secret',
  '/api/%252e%252e/secret',
  '/api/%25252e%25252e%25252fsecret',
  `/api/%${'25'.repeat(4000)}2e/secret`,
  '/api/..%2fsecret',
  '/api%2f..%2f..%2fsecret',
  '/api/..%5csecret',
  '/api\\..\\secret',
  '/api/..;x=1/secret',
  '/api/%00',
  '/api/x#fragment',
  '/api/ü',
  'http://evil.example/api/x',
  'https://localhost:5001/api/x',
  'evil.example:80',
  '*',
  '',
]
test.each(HOSTILE)('the target %j is refused', (target) => {
  expect(refuseTarget('GET', target)?.status).toBe(400)
})

test.each([
  '/',
  '/api/2.0/x',
  '/api/a..b/...x/.hidden',
  '/get-artifact?path=../..',
  '/a%20b%2Fc',
  '/api/100%25%2520%',
  "/a'b(c)!~*[1]|x",
])('the target %j is let through', (target) => {
  expect(refuseTarget('GET', target)).toBeUndefined()
})

test('no encoding of a climbing path is let through', () => {
  const dot = fc.constantFrom('.', '%2e', '%2E', '%252e', '%25252E')
  const slash = fc.constantFrom('/', '%2f', '%5C', '%252F')
  const path = fc.stringMatching(/^[a-z0-9._~%/-]{0,20}$/)
  const climb = fc.tuple(slash, dot, dot, slash).map((parts) => parts.join(''))
  fc.assert(
    fc.property(path, climb, path, (before, middle, after) => {
      expect(refuseTarget('GET', `/api${before}${middle}${after}`)?.status).toBe(400)
    }),
  )
})

test('the connection says where the experiments are', async () => {
  const answer = await ask('/runlens/connection', OWN)
  expect(JSON.parse(answer.body)).toEqual({
    kind: 'forward',
    isReadOnly: false,
    trackingUri: 'http://server:5000',
    runlensVersion: '1.2.3',
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each(['/runlens/connection', '/api/x', '/api/a%5Cb'])('%s is never sniffed', async (path) => {
  expect((await ask(path)).headers.get('x-content-type-options')).toBe('nosniff')
})

test('a backend’s own answer cannot run in the page’s origin either', async () => {
  const policy = (await ask('/get-artifact')).headers.get('content-security-policy')
  expect(policy).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
})
