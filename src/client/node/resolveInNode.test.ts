import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { TrackingUriError } from '../../domain/trackingUriError.ts'
import { startServer, startUpstream } from '../../server/testing/servers.ts'
import { NodeMlflowClient } from './nodeMlflowClient.ts'

const CERTIFICATE = new URL('../../../fixtures/tls/certificate.pem', import.meta.url).pathname
const KEY = new URL('../../../fixtures/tls/key.pem', import.meta.url).pathname

async function home(files: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'runlens-home-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await mkdir(join(directory, '.mlflow'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content)
  return { HOME: directory }
}

/** A server that remembers what it was asked, with which credentials. */
async function witness() {
  const asked: string[] = []
  const address = await startUpstream((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`)
    response.end('{}')
  })
  return { address, asked }
}

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
const SEARCH = '/api/2.0/mlflow/runs/search'

test('a server is asked directly, prefix kept, with the credentials of the file', async () => {
  const { address, asked } = await witness()
  const stored = '[mlflow]\nmlflow_tracking_username = ann\nmlflow_tracking_password = s#cret\n'
  const client = new NodeMlflowClient({
    trackingUri: `${address}/prefix/`,
    environment: await home({ '.mlflow/credentials': stored }),
  })
  await client.searchRuns('0')
  expect(asked).toEqual([`/prefix${SEARCH} ${basic('ann:s#cret')}`])
})

test('the tracking URI is that of the environment unless one is given', async () => {
  const { address, asked } = await witness()
  const environment = { ...(await home()), MLFLOW_TRACKING_URI: address, MLFLOW_TRACKING_TOKEN: 't' }
  const client = new NodeMlflowClient({ environment })
  await client.searchRuns('0')
  expect([client.getTrackingUri(), asked]).toEqual([address, [`${SEARCH} Bearer t`]])
})

test('databricks://profile is found in its file', async () => {
  const { address, asked } = await witness()
  const files = { '.databrickscfg': `[team]\nhost = ${address}\ntoken = t-team\n` }
  await new NodeMlflowClient({ trackingUri: 'databricks://team', environment: await home(files) }).searchRuns('0')
  expect(asked).toEqual([`${SEARCH} Bearer t-team`])
})

test.each([['sqlite:///mlflow.db'], ['file:///tmp/mlruns'], ['./mlruns'], ['C:\\mlruns'], ['']])(
  'the local URI %j is answered by the store that was given, and refused without one',
  async (trackingUri) => {
    const environment = await home()
    expect(() => new NodeMlflowClient({ trackingUri, environment })).toThrow(TrackingUriError)
    const opened: string[] = []
    const openLocalStore = (uri: string) => {
      opened.push(uri)
      return Promise.resolve((request: Request) => Promise.resolve(Response.json({ runs: [], path: request.url })))
    }
    const client = new NodeMlflowClient({ trackingUri, environment, openLocalStore })
    await client.searchRuns('0')
    await client.searchRuns('0')
    expect(opened).toEqual([trackingUri])
  },
)

test.each(['postgresql://ann:secret@db/x', 'ftp://server', 's3://bucket'])(
  '%s is refused with what can be served, and no password',
  async (trackingUri) => {
    const environment = await home()
    const make = () => new NodeMlflowClient({ trackingUri, environment })
    expect(make).toThrow(/cannot be served here.*http:\/\/host.*databricks/)
    expect(make).not.toThrow(/secret/)
  },
)

test('a certificate authority of one’s own is trusted, and others are not', async () => {
  const tls = { cert: readFileSync(CERTIFICATE), key: readFileSync(KEY) }
  const echo = createServer(tls, (request, response) => {
    let length = 0
    request.on('data', (chunk: Buffer) => (length += chunk.length))
    request.on('end', () => {
      const run = { info: { run_id: String(length), artifact_uri: 'mlflow-artifacts:/1' } }
      response.end(JSON.stringify({ run, runs: [run] }))
    })
  })
  const trackingUri = (await startServer(echo)).replace('http:', 'https:')
  const environment = await home()
  const trusting = { ...environment, MLFLOW_TRACKING_SERVER_CERT_PATH: CERTIFICATE }
  const client = new NodeMlflowClient({ trackingUri, environment: trusting })
  expect(Number((await client.searchRuns('0')).items[0]?.info.runId)).toBeGreaterThan(10)
  await client.logArtifact('r1', new File(['x'.repeat(1_000_000)], 'a'))
  const other = new NodeMlflowClient({ trackingUri, environment, maxRetries: 0 })
  await expect(other.searchRuns('0')).rejects.toMatchObject({ name: 'NetworkError' })
})
