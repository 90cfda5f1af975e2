import { isIP } from 'node:net'
import { errorResponse } from './httpError.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Refuses what no honest caller sends. `target` is the request target as it was on the wire, because a parsed URL has
 * already lost the dot segments. `undefined` means: go on.
 */
export function refuseTarget(method: string, target: string): Response | undefined {
  if (!METHODS.has(method)) {
    const refusal = errorResponse('METHOD_NOT_ALLOWED', `Runlens does not answer ${method} requests.`)
    refusal.headers.set('allow', [...METHODS].join(', '))
    return refusal
  }
  // Absolute-form targets ("GET http://other/…"), fragments and raw non-ASCII characters end here too.
  if (/^\/(?!\/)[\x21\x22\x24-\x7e]*$/.test(target) && !hasDotSegment(target)) return undefined
  return errorResponse('BAD_REQUEST', 'The address of this request is malformed.')
}

/** More layers of percent signs than any real name has; without a limit each costs a pass over the whole path. */
const MOST_DECODINGS = 8

/** Whether the path climbs ("..", "." or a backslash in any segment), however often its percent signs were encoded. */
function hasDotSegment(target: string): boolean {
  const query = target.indexOf('?')
  let path = query === -1 ? target : target.slice(0, query)
  for (let pass = 0; path.includes('%'); pass++) {
    const decoded = decode(path)
    if (decoded === path) break
    if (pass === MOST_DECODINGS) return true
    path = decoded
  }
  return /\\|\0|(^|\/)\.\.?(;[^/]*)?(\/|$)/.test(path)
}

function decode(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Says whether a `Host` header names this server. */
export type HostRule = (host: string) => boolean

/**
 * Loopback names and the name given to `--host`. A server bound to every interface also answers to any IP address and to
 * the machine's own name: DNS rebinding needs a name that the attacker controls, so addresses are safe.
 */
export function hostRule(boundHost: string, machineName: string): HostRule {
  const everywhere = ['0.0.0.0', '::', '[::]'].includes(boundHost)
  const named = new Set(['localhost', '[::1]', boundHost.toLowerCase(), `[${boundHost.toLowerCase()}]`])
  if (everywhere) named.add(machineName.toLowerCase())
  return (host) => {
    const name = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::\d+)?$/.exec(host.toLowerCase())?.[1]
    if (name === undefined) return false
    return named.has(name) || /^127(\.\d{1,3}){3}$/.test(name) || (everywhere && isIP(name.replace(/[[\]]/g, '')) !== 0)
  }
}

/** Refuses a `Host` that is not ours: a page of another site that re-pointed its own name here (DNS rebinding). */
export function refuseHost(request: Request, isOurs: HostRule): Response | undefined {
  if (isOurs(request.headers.get('host') ?? '')) return undefined
  return errorResponse(
    'FORBIDDEN_HOST',
    'Runlens does not answer to this host name. Open it by localhost, or start it with --host and the name to use.',
  )
}

/** Refuses calls made by pages of other origins; clients that are no browser send neither header. */
export function refuseOrigin(request: Request): Response | undefined {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site') ?? 'none'
  const sameOrigin = origin === null || /^https?:\/\/(.*)$/.exec(origin)?.[1] === request.headers.get('host')
  if (sameOrigin && (site === 'same-origin' || site === 'none')) return undefined
  return errorResponse('FORBIDDEN_ORIGIN', 'Runlens answers its own page only, not pages of other origins.')
}
