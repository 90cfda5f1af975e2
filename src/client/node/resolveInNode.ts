import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import type { AccessSources, Environment } from '../../domain/access/accessSources.ts'
import { databricksUpstream, httpUpstream } from '../../domain/access/upstream.ts'
import type { Upstream } from '../../domain/access/upstream.ts'
import { hideCredentials, parseTrackingUri, printAddress } from '../../domain/trackingUri.ts'
import { TrackingUriError } from '../../domain/trackingUriError.ts'
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
    const uri = parseTrackingUri(text)
    if (uri.kind === 'http') return remote(printAddress(uri.url), () => httpUpstream(uri.url, sources))
    if (uri.kind === 'databricks') return remote('', () => databricksUpstream(uri.profile, sources))
    const isLocal = uri.kind === 'sqlite' || uri.kind === 'folder' || text.trim() === ''
    if (isLocal && openLocalStore !== undefined) return local(() => openLocalStore(text))
    const served = openLocalStore === undefined ? REMOTE : [...LOCAL, ...REMOTE]
    const what = text === '' ? 'The local default' : hideCredentials(text)
    throw new TrackingUriError(`${what} cannot be served here`, served)
  }
}

/** `baseUrl` is `''` where only the settings know the address. */
function remote(baseUrl: string, find: () => Promise<Upstream>): TrackingServer {
  let access: ReturnType<typeof connect> | undefined
  const connect = async () => {
    const { url, authorization, tls } = await find()
    return { address: printAddress(url), authorization, fetch: nodeFetch(tls) }
  }
  return {
    baseUrl,
    fetch: async (url, init) => {
      access ??= connect()
      const { address, authorization, fetch } = await access
      const headers = new Headers(init.headers)
      if (authorization !== undefined) headers.set('Authorization', authorization)
      return fetch(baseUrl === '' ? address + url : url, { ...init, headers })
    },
  }
}

function local(open: () => Promise<(request: Request) => Promise<Response>>): TrackingServer {
  let opened: Promise<(request: Request) => Promise<Response>> | undefined
  return {
    baseUrl: LOCAL_BASE,
    fetch: async (url, init) => {
      opened ??= open()
      const answer = await opened
      return answer(new Request(url, init))
    },
  }
}
