import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import type { AccessSources, Environment } from '../../domain/access/accessSources.ts'
import { databricksUpstream, httpUpstream } from '../../domain/access/upstream.ts'
import type { Upstream } from '../../domain/access/upstream.ts'
import { hideCredentials, parseTrackingUri, printAddress } from '../../domain/trackingUri.ts'
import type { TrackingUri } from '../../domain/trackingUri.ts'
import { TrackingUriError } from '../../domain/trackingUriError.ts'
import { UsageError } from '../../domain/usageError.ts'
import type { ResolveTrackingUri, TrackingServer } from '../trackingServer.ts'
import { nodeFetch } from './nodeFetch.ts'

/** Opens what a local tracking URI names (`''`, a path, `file:`, `sqlite:///`) and answers MLflow's REST API from it. */
export type OpenLocalStore = (trackingUri: string) => Promise<(request: Request) => Promise<Response>>

const REMOTE = ['http://host[:port][/prefix]', 'https://host/prefix', 'databricks', 'databricks://profile']
const LOCAL = ["'' (the default of this folder)", 'a path', 'file:///path', 'sqlite:///path']
/** Only names the host in requests that never leave the process. */
const LOCAL_BASE = 'http://runlens.invalid'

/**
 * What a Node process reaches by itself: tracking servers and workspaces, with the credentials of MLflow's and
 * Databricks' own variables and files, which are read at the first call; and local stores through `openLocalStore`.
 */
export function resolveInNode(environment: Environment, openLocalStore?: OpenLocalStore): ResolveTrackingUri {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? homedir()
  const sources: AccessSources = { environment, home, readText: (path) => readFile(path, 'utf8') }
  return (text) => {
    const uri = parse(text)
    if (uri.kind === 'http') return remote(printAddress(uri.url), () => httpUpstream(uri.url, sources))
    if (uri.kind === 'databricks') return remote('', () => databricksUpstream(uri.profile, sources))
    const isLocal = uri.kind === 'sqlite' || uri.kind === 'folder' || text.trim() === ''
    if (isLocal && openLocalStore !== undefined) return local(() => openLocalStore(text))
    const served = openLocalStore === undefined ? REMOTE : [...LOCAL, ...REMOTE]
    const what = text === '' ? 'The local default' : hideCredentials(text)
    throw new TrackingUriError(`${what} cannot be served here`, served)
  }
}

/** @throws TrackingUriError for an http(s) address that cannot be used */
function parse(text: string): TrackingUri {
  try {
    return parseTrackingUri(text)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    throw new TrackingUriError(error.message.replace(/\.$/, ''), REMOTE)
  }
}

/** `baseUrl` is `''` where only the settings know the address. */
function remote(baseUrl: string, find: () => Promise<Upstream>): TrackingServer {
  const connect = untilItSucceeds(async () => {
    const { url, authorization, tls } = await find()
    return { address: printAddress(url), authorization, fetch: nodeFetch(tls) }
  })
  return {
    baseUrl,
    fetch: async (url, init) => {
      const { address, authorization, fetch } = await connect()
      const headers = new Headers(init.headers)
      if (authorization !== undefined) headers.set('Authorization', authorization)
      return fetch(baseUrl === '' ? address + url : url, { ...init, headers })
    },
  }
}

function local(open: () => ReturnType<OpenLocalStore>): TrackingServer {
  const opened = untilItSucceeds(open)
  return {
    baseUrl: LOCAL_BASE,
    fetch: async (url, init) => {
      const answer = await opened()
      const request = new Request(url, init)
      return new Promise((resolve, reject) => {
        const { signal } = request
        signal.throwIfAborted()
        // A store knows no abort: its answer comes later and is dropped.
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
        answer(request).then(resolve, reject)
      })
    },
  }
}

/** What `make` once gave; a failure is not kept, so that settings can be mended and the call repeated. */
function untilItSucceeds<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}
