import { TrackingUriError } from '../domain/trackingUriError.ts'
import type { TrackingServer } from './trackingServer.ts'

const SERVED = ["'' (the origin of the page, where Runlens is)", 'http://host[:port][/prefix]', 'https://host/prefix']

/**
 * What a page can reach by itself: its own origin, through which Runlens answers for every other kind of tracking URI,
 * and servers that let its origin in.
 * @throws TrackingUriError
 */
export function resolveInBrowser(trackingUri: string): TrackingServer {
  const fetch = globalThis.fetch.bind(globalThis)
  if (trackingUri === '') return { baseUrl: '', fetch }
  if (/^https?:\/\/[^/]/i.test(trackingUri) && URL.canParse(trackingUri)) {
    const { origin, pathname } = new URL(trackingUri)
    return { baseUrl: origin + pathname.replace(/\/+$/, ''), fetch }
  }
  throw new TrackingUriError(
    `A browser cannot reach ${trackingUri.replace(/\/\/[^/]*@/, '//')}; start \`runlens ${trackingUri.replace(/\/\/[^/]*@/, '//')}\` and use its address`,
    SERVED,
  )
}
