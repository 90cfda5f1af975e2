import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import { expect, test } from 'vitest'
import { type Environment } from '../../domain/access/accessSources.ts'
import { type Answer, callOnce, NOBODY, startRunlens, startServer, startUpstream } from '../testing/servers.ts'
import { failureResponse } from './failure.ts'
import { type ForwardTimes } from './forwarder.ts'

const SEARCH = '/api/2.0/mlflow/experiments/search?max_results=1'

async function ask(uri: string, path = SEARCH, environment?: Environment, times?: ForwardTimes): Promise<Answer> {
  return callOnce(await startRunlens(uri, environment, times), path)
}

const told = ({ status, headers, body }: Answer) => ({
  status,
  type: headers['content-type'],
  leaks: body.includes('secret'),
  ...(JSON.parse(body) as object),
})
const refusal = (status: number, code: string, message: RegExp) => ({
  status,
  type: 'application/json',
  leaks: false,
  error_code: code,
  message: expect.stringMatching(message) as string,
})

/** An address where nobody listens any more. */
async function deadAddress(): Promise<string> {
  const server = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return `127.0.0.1:${port}`
}

/** A server that answers every connection with the same bytes, or, without bytes, never. */
function startRaw(bytes?: string): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    if (bytes !== undefined) socket.end(bytes)
  })
  return startServer(server)
}

test('a server that is down is named, without credentials, with the fix', async () => {
  const address = await deadAddress()
  const answer = await ask(`http://ann:secret@${address}/prefix`)
  expect(told(answer)).toEqual(
    refusal(502, 'UPSTREAM_UNREACHABLE', new RegExp(`http://${address}/prefix \\(connection refused\\)`)),
  )
})

test.each([
  ['ECONNREFUSED', 502, 'UPSTREAM_UNREACHABLE', /Is it running/],
  ['ENOTFOUND', 502, 'UPSTREAM_UNREACHABLE', /host name is unknown/],
  ['EAI_AGAIN', 502, 'UPSTREAM_UNREACHABLE', /host name could not be looked up/],
  ['EHOSTUNREACH', 502, 'UPSTREAM_UNREACHABLE', /no route/],
  ['EMFILE', 502, 'UPSTREAM_UNREACHABLE', /EMFILE/],
  ['ETIMEDOUT', 504, 'UPSTREAM_TIMEOUT', /could not be connected to in time/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 502, 'UPSTREAM_TLS_ERROR', /does not trust/],
  ['CERT_HAS_EXPIRED', 502, 'UPSTREAM_TLS_ERROR', /does not trust/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 502, 'UPSTREAM_TLS_ERROR', /does not trust/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 502, 'UPSTREAM_TLS_ERROR', /does not trust/],
  ['EPROTO', 502, 'UPSTREAM_TLS_ERROR', /http instead of https/],
  ['HPE_INVALID_CONSTANT', 502, 'UPSTREAM_NOT_MLFLOW', /did not answer in HTTP/],
])('the network error %s becomes %i %s', async (code, status, errorCode, message) => {
  const response = failureResponse(Object.assign(new Error('secret'), { code }), 'http://server:5000')
  const headers = Object.fromEntries(response.headers)
  const answer = { status: response.status, headers, body: await response.text() }
  expect(told(answer)).toEqual(refusal(status, errorCode, message))
})

test('a server that closes the connection is told apart', async () => {
  expect(told(await ask(await startRaw('')))).toEqual(refusal(502, 'UPSTREAM_UNREACHABLE', /closed the connection/))
})

test('a server that never answers ends in a timeout', async () => {
  const answer = await ask(await startRaw(), SEARCH, NOBODY, { connectMs: 5000, answerMs: 50 })
  expect(told(answer)).toEqual(refusal(504, 'UPSTREAM_TIMEOUT', /did not answer in time/))
})

test('an answer that has begun may pause for longer than the time limit', async () => {
  const address = await startUpstream((_request, response) => {
    response.writeHead(200).write('first')
    setTimeout(() => response.end(' last'), 700)
  })
  expect((await ask(address, '/get-artifact?path=a', NOBODY, { connectMs: 5000, answerMs: 300 })).body).toBe(
    'first last',
  )
})

test.each(['220 mail.example ESMTP\r\n', 'HTTP/1.1 abc\r\n\r\n', '\u0000\u0001\u0002'])(
  'a server that answers %j is not taken for a tracking server',
  async (bytes) => {
    expect(told(await ask(await startRaw(bytes)))).toEqual(
      refusal(502, 'UPSTREAM_NOT_MLFLOW', /did not answer in HTTP/),
    )
  },
)

test('a status that cannot be sent on is an error, not a crash', async () => {
  const answer = await ask(await startRaw('HTTP/1.1 099 Odd\r\ncontent-length: 0\r\n\r\n'))
  expect(told(answer)).toEqual(refusal(502, 'UPSTREAM_NOT_MLFLOW', /does not answer like/))
})

test.each([301, 302, 303, 307, 308])('a redirect (%i) is an error and is not followed', async (status) => {
  let reached = false
  const other = await startUpstream((_request, response) => {
    reached = true
    response.end()
  })
  const address = await startUpstream((_request, response) => {
    response.writeHead(status, { location: `${other.replace('//', '//u:secret@')}/login?secret=1` }).end()
  })
  const answer = await ask(address)
  expect(told(answer)).toEqual(refusal(502, 'UPSTREAM_REDIRECT', new RegExp(`redirects to ${other} `)))
  expect([reached, answer.headers.location]).toEqual([false, undefined])
})

test('an unchanged file (304) is no redirect', async () => {
  const address = await startUpstream((_request, response) => response.writeHead(304).end())
  expect((await ask(address, '/get-artifact?path=a')).status).toBe(304)
})

async function askForHtml(status: number, path: string): Promise<Answer> {
  const address = await startUpstream((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>x</h1>')
  })
  return ask(address, path)
}

test.each([
  [200, SEARCH],
  [404, '/api/2.0/mlflow/runs/search'],
  [501, '/ajax-api/2.0/mlflow/runs/search'],
])('an HTML answer with status %i to %s means another kind of server', async (status, path) => {
  const answer = await askForHtml(status, path)
  expect(told(answer)).toEqual(refusal(502, 'UPSTREAM_NOT_MLFLOW', /does not answer like an MLflow/))
})

test.each([
  [404, '/api/2.0/mlflow/metrics/get-history-bulk-interval'],
  // MLflow before 1.28 has no such call.
  [404, SEARCH],
  [500, SEARCH],
  [200, '/get-artifact?path=a.html'],
  [200, '/api/2.0/mlflow-artifacts/artifacts/a.html'],
  [200, '/ajax-api/2.0/mlflow/logged-models/m-1/artifacts/files?artifact_file_path=a.html'],
])('an HTML answer with status %i to %s passes unchanged', async (status, path) => {
  expect(await askForHtml(status, path)).toMatchObject({ status, body: '<h1>x</h1>' })
})

test.each([401, 403, 404, 429, 500, 503])('an error of the server itself (%i) passes unchanged', async (status) => {
  const body = JSON.stringify({ error_code: 'SOME_CODE', message: 'of the server' })
  const address = await startUpstream((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  expect(await ask(address)).toMatchObject({ status, body })
})

const CERTIFICATE = new URL('../../../fixtures/tls/certificate.pem', import.meta.url).pathname

async function startTls(): Promise<string> {
  const key = readFileSync(CERTIFICATE.replace('certificate.pem', 'key.pem'))
  const server = createTlsServer({ key, cert: readFileSync(CERTIFICATE) }, (_request, response) =>
    response.end('3.1.0'),
  )
  server.on('tlsClientError', () => undefined)
  const address = await startServer(server)
  return address.replace('http:', 'https:')
}

test('a certificate that nobody vouches for is refused with the two ways out', async () => {
  const answer = await ask(await startTls(), '/version')
  expect(told(answer)).toEqual(
    refusal(502, 'UPSTREAM_TLS_ERROR', /MLFLOW_TRACKING_SERVER_CERT_PATH.*MLFLOW_TRACKING_INSECURE_TLS/),
  )
})

test.each<[string, Environment]>([
  ['its authority is given', { MLFLOW_TRACKING_SERVER_CERT_PATH: CERTIFICATE }],
  ['checking is switched off', { MLFLOW_TRACKING_INSECURE_TLS: 'true' }],
])('a private certificate is accepted when %s', async (_name, variables) => {
  expect((await ask(await startTls(), '/version', { ...NOBODY, ...variables })).body).toBe('3.1.0')
})

test('https to a server that speaks http is told apart', async () => {
  const address = await startUpstream((_request, response) => response.end())
  expect(told(await ask(address.replace('http:', 'https:')))).toEqual(
    refusal(502, 'UPSTREAM_TLS_ERROR', /http instead of https/),
  )
})
