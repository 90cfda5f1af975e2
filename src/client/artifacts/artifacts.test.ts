import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ArtifactRouteError, MlflowError, NetworkError, SchemaError, TimeoutError } from '../../domain/trackingError.ts'
import { startUpstream } from '../../server/testing/servers.ts'
import { NodeMlflowClient } from '../node/nodeMlflowClient.ts'
import { proxyPath, uploadRoute } from './uploadRoute.ts'

const BIG = Buffer.alloc(3_000_000, 'runlens ')
const FILES: Readonly<Record<string, Buffer>> = {
  'model/MLmodel': Buffer.from('flavors: {}'),
  'model/weights.bin': BIG,
  'model/deep/ü & %41.txt': Buffer.from('x'),
  'notes.txt': Buffer.alloc(0),
}

interface Stored {
  readonly uploads: Map<string, string>
  closed: number
}

/** A tracking server with one run and these files; `serve` may answer for a file instead. */
async function serverWith(
  artifactUri: string,
  serve?: (path: string, response: ServerResponse) => boolean,
  timeoutMs = 10_000,
): Promise<Stored & { readonly client: NodeMlflowClient }> {
  const stored: Stored = { uploads: new Map(), closed: 0 }
  const address = await startUpstream((request, response) => {
    const url = new URL(request.url ?? '', 'http://server')
    const path = url.searchParams.get('path') ?? ''
    if (request.method === 'PUT') void keep(request, response, decodeURIComponent(url.pathname), stored)
    else if (url.pathname.endsWith('upload-artifact')) void keep(request, response, path, stored)
    else if (url.pathname.endsWith('runs/get'))
      json(response, { run: { info: { run_id: 'r1', artifact_uri: artifactUri } } })
    else if (url.pathname.endsWith('artifacts/list')) json(response, { root_uri: artifactUri, files: listing(path) })
    else {
      response.on('close', () => (stored.closed += 1))
      if (serve?.(path, response) === true) return
      const file = FILES[path]
      if (file === undefined) response.writeHead(404, { 'content-type': 'application/json' }).end(NO_FILE)
      else response.end(file)
    }
  })
  const client = new NodeMlflowClient({ trackingUri: address, environment: { HOME: '/nonexistent' }, timeoutMs })
  return Object.assign(stored, { client })
}

const NO_FILE = JSON.stringify({ error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no such file' })

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function listing(directory: string) {
  const prefix = directory === '' ? '' : `${directory}/`
  const below = Object.keys(FILES).filter((path) => path.startsWith(prefix))
  const names = new Set(below.map((path) => path.slice(prefix.length).split('/')[0] ?? ''))
  return [...names].map((name) => {
    const file = FILES[prefix + name]
    return { path: prefix + name, is_dir: file === undefined, file_size: file?.length }
  })
}

async function keep(request: IncomingMessage, response: ServerResponse, path: string, { uploads }: Stored) {
  const hash = createHash('sha256')
  for await (const chunk of request) hash.update(chunk as Buffer)
  uploads.set(path, hash.digest('hex'))
  json(response, {})
}

const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'runlens-artifacts-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

const failure = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
const read = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer())

/** The files of an archive whose entries are stored as they are, by its central directory. */
function unzip(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const files: Record<string, string> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = digest(zip.subarray(start, start + size))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

function breakOff(response: ServerResponse): void {
  response.write('half', () => response.destroy())
}

function fallSilent(response: ServerResponse): void {
  response.write('half')
}

const PROXIED = 'mlflow-artifacts:/1/r1/artifacts'

describe('downloadArtifacts', () => {
  test('gives a file as it is, with its size and its progress', async () => {
    const { client } = await serverWith(PROXIED)
    const progress: (readonly [number, number | undefined])[] = []
    const download = await client.downloadArtifacts('r1', '/model/weights.bin', {
      onProgress: ({ bytes, bytesTotal }) => progress.push([bytes, bytesTotal]),
    })
    expect(download).toMatchObject({ kind: 'file', fileName: 'weights.bin', sizeBytes: BIG.length })
    expect(digest(await read(download.stream))).toBe(digest(BIG))
    expect(progress.at(-1)).toEqual([BIG.length, BIG.length])
  })

  test('gives a directory as an archive of one folder, every byte of it', async () => {
    const { client } = await serverWith(PROXIED)
    const progress: unknown[] = []
    const download = await client.downloadArtifacts('r1', 'model', { onProgress: (state) => progress.push(state) })
    expect(download).toMatchObject({ kind: 'zip', fileName: 'model.zip', sizeBytes: undefined })
    const whole = Object.entries(FILES).filter(([path]) => path.startsWith('model/'))
    expect(unzip(await read(download.stream))).toEqual(
      Object.fromEntries(whole.map(([path, file]) => [path, digest(file)])),
    )
    const bytes = BIG.length + 12
    expect(progress.at(-1)).toEqual({ files: 3, filesTotal: 3, bytes, bytesTotal: bytes })
  })

  test('gives the whole run, empty files too', async () => {
    const { client } = await serverWith(PROXIED)
    const { stream } = await client.downloadArtifacts('r1')
    expect(Object.keys(unzip(await read(stream)))).toEqual(Object.keys(FILES).map((path) => `r1/${path}`))
  })

  test('refuses what is not there', async () => {
    const { client } = await serverWith(PROXIED)
    expect(await failure(client.downloadArtifacts('r1', 'none.txt'))).toBeInstanceOf(MlflowError)
  })

  test.each([
    ['breaks off', breakOff, NetworkError],
    ['falls silent', fallSilent, TimeoutError],
  ] as const)('never ends in silence when a file of an archive %s', async (_name, fault, type) => {
    const serve = (path: string, response: ServerResponse): boolean => {
      if (path !== 'model/weights.bin') return false
      response.writeHead(200, { 'content-length': BIG.length })
      fault(response)
      return true
    }
    const { client } = await serverWith(PROXIED, serve, 1000)
    const { stream } = await client.downloadArtifacts('r1', 'model')
    expect(await failure(read(stream))).toBeInstanceOf(type)
  })

  test('closes its connection when its reader has had enough, and fetches no further file', async () => {
    const served: string[] = []
    const server = await serverWith(PROXIED, (path, response) => {
      served.push(path)
      response.writeHead(200, { 'content-length': BIG.length }).write('some')
      return true
    })
    const reader = (await server.client.downloadArtifacts('r1', 'model')).stream.getReader()
    await reader.read()
    await reader.cancel()
    await expect.poll(() => server.closed).toBe(1)
    expect(served).toHaveLength(1)
  })

  test('aborts with the reason of its signal', async () => {
    const { client } = await serverWith(PROXIED, (_path, response) => response.write('some'))
    const controller = new AbortController()
    const { stream } = await client.downloadArtifacts('r1', 'model', { signal: controller.signal })
    const reading = failure(read(stream))
    const reason = new Error('enough')
    controller.abort(reason)
    expect(await reading).toBe(reason)
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'a\\b', 'model/../x', 'sub/other'])(
    'refuses a server that lists %s',
    async (path) => {
      const address = await startUpstream((_request, response) => json(response, { files: [{ path, is_dir: false }] }))
      const client = new NodeMlflowClient({ trackingUri: address, environment: {} })
      expect(await failure(client.downloadArtifacts('r1'))).toBeInstanceOf(SchemaError)
    },
  )
})

describe('downloadArtifactsTo', () => {
  test('writes a directory below an existing folder', async () => {
    const { client } = await serverWith(PROXIED)
    const to = await folder()
    expect(await client.downloadArtifactsTo('r1', 'model', to)).toBe(join(to, 'model'))
    for (const path of ['model/MLmodel', 'model/weights.bin', 'model/deep/ü & %41.txt']) {
      expect(digest(await readFile(join(to, path)))).toBe(digest(FILES[path] ?? ''))
    }
  })

  test('does not make the folder', async () => {
    const { client } = await serverWith(PROXIED)
    const to = join(await folder(), 'absent')
    await expect(client.downloadArtifactsTo('r1', 'notes.txt', to)).rejects.toThrow(/no existing folder/)
  })

  test('leaves no half file behind', async () => {
    const { client } = await serverWith(PROXIED, (_path, response) => {
      response.writeHead(200, { 'content-length': 10 }).write('half', () => response.destroy())
      return true
    })
    const to = await folder()
    expect(await failure(client.downloadArtifactsTo('r1', 'notes.txt', to))).toBeInstanceOf(NetworkError)
    expect(await readdir(to)).toEqual([])
  })
})

describe('logArtifacts', () => {
  test('puts a folder through the artifact proxy, names escaped', async () => {
    const { client, uploads } = await serverWith(PROXIED)
    const from = await folder()
    await mkdir(join(from, 'deep'))
    await writeFile(join(from, 'deep', 'ü & %41#.txt'), BIG)
    await writeFile(join(from, 'empty'), '')
    const progress: unknown[] = []
    await client.logLocalArtifacts('r1', from, { artifactPath: 'plots/', onProgress: (state) => progress.push(state) })
    const root = '/api/2.0/mlflow-artifacts/artifacts/1/r1/artifacts/plots'
    expect(Object.fromEntries(uploads)).toEqual({
      [`${root}/deep/ü & %41#.txt`]: digest(BIG),
      [`${root}/empty`]: digest(''),
    })
    expect(progress.at(-1)).toEqual({ files: 2, filesTotal: 2, bytes: BIG.length, bytesTotal: BIG.length })
  })

  test('hands small files to the server for places that only it can reach', async () => {
    const { client, uploads } = await serverWith('s3://bucket/1/r1/artifacts')
    await client.logArtifact('r1', new File(['hello'], 'a.txt'), { artifactPath: 'x' })
    expect(Object.fromEntries(uploads)).toEqual({ 'x/a.txt': digest('hello') })
  })

  test.each([
    ['more than 10 MiB', new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a')],
    ['an empty file', new File([], 'a')],
  ])('refuses %s there before sending it, naming the fix', async (_name, file) => {
    const { client, uploads } = await serverWith('s3://bucket/1/r1/artifacts')
    const error = await failure(client.logArtifact('r1', file))
    expect(error).toBeInstanceOf(ArtifactRouteError)
    expect(String(error)).toMatch(/s3:\/\/bucket.*--serve-artifacts/)
    expect(uploads.size).toBe(0)
  })

  test.each(['../x', '', 'a//b', 'C:\\x'])('refuses the path %j', async (fileName) => {
    const { client } = await serverWith(PROXIED)
    expect(await failure(client.logArtifact('r1', new Blob(['x']), { fileName }))).toBeInstanceOf(ArtifactRouteError)
  })
})

test.each([
  ['mlflow-artifacts:/1/r/artifacts', '', '/api/2.0/mlflow-artifacts/artifacts/1/r/artifacts'],
  ['mlflow-artifacts:/', 'http://h:1', '/api/2.0/mlflow-artifacts/artifacts'],
  ['mlflow-artifacts://h:1//1/r', 'http://h:1/prefix', '/api/2.0/mlflow-artifacts/artifacts/1/r'],
  ['http://h:1/api/2.0/mlflow-artifacts/artifacts/1/r', 'http://h:1', '/api/2.0/mlflow-artifacts/artifacts/1/r'],
])('the root %s of the server %s is reached through the proxy', (artifactUri, baseUrl, path) => {
  const route = uploadRoute(artifactUri, baseUrl)
  expect(route).toEqual({ kind: 'proxy', path })
  expect(route.kind === 'proxy' && proxyPath(route, 'a b/c')).toBe(`${path}/a%20b/c`)
})

test('the proxy of another server is refused, with its name', () => {
  expect(() => uploadRoute('mlflow-artifacts://other:5/1', 'http://h:1')).toThrow(/tracking URI of other:5/)
})
