import { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { DATA_HEADERS } from '../securityHeaders.ts'

/**
 * Both directions are allow-lists. What is not here stays here: the browser's Authorization, Cookie, Origin and Referer,
 * hop-by-hop headers, and the server's Set-Cookie, Location, Access-Control-*, WWW-Authenticate (which would open the
 * browser's own password dialog) and policies.
 */
const REQUEST = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'content-encoding',
  'content-length',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
  'user-agent',
])
const RESPONSE = new Set([
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'retry-after',
  'vary',
])
const VENDOR = /^x-(mlflow|databricks|request-id)/

export function upstreamHeaders(
  incoming: IncomingHttpHeaders,
  host: string,
  authorization: string | undefined,
): OutgoingHttpHeaders {
  const headers = pick(incoming, REQUEST)
  headers['host'] = host
  if (authorization !== undefined) headers['authorization'] = authorization
  // A body of unknown length; Node would send none with GET and DELETE unless told.
  if (incoming['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked'
  return headers
}

/** For a call of our own with a small JSON body, on behalf of a page: the page's vendor headers name its workspace. */
export function ownHeaders(
  incoming: IncomingHttpHeaders,
  host: string,
  authorization: string | undefined,
  body: string,
): OutgoingHttpHeaders {
  return {
    ...pick(incoming, new Set()),
    host,
    ...(authorization !== undefined && { authorization }),
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
}

export function downstreamHeaders(upstream: IncomingHttpHeaders): OutgoingHttpHeaders {
  const headers = Object.assign(pick(upstream, RESPONSE), DATA_HEADERS)
  const disposition = safeDisposition(upstream['content-type'], upstream['content-disposition'])
  if (disposition !== undefined) headers['content-disposition'] = disposition
  return headers
}

function pick(from: IncomingHttpHeaders, allowed: ReadonlySet<string>): OutgoingHttpHeaders {
  const hopByHop = from.connection?.toLowerCase().split(/\s*,\s*/)
  const headers: OutgoingHttpHeaders = {}
  for (const name in from) {
    // A header that Connection names is hop-by-hop as well.
    if ((allowed.has(name) || VENDOR.test(name)) && hopByHop?.includes(name) !== true) headers[name] = from[name]
  }
  return headers
}

/** Types that no browser runs. Everything else, HTML and SVG above all, is forced to be a download. */
const INERT = /^(application\/json|text\/plain|text\/csv|image\/(png|jpeg|gif|webp|avif|bmp))\s*(;|$)/i

/** The Content-Disposition to send: the server's own, turned into a download when its type could be active. */
function safeDisposition(type: string | undefined, disposition: string | undefined): string | undefined {
  if (type !== undefined && INERT.test(type)) return disposition
  const parameters = disposition?.indexOf(';') ?? -1
  return parameters === -1 || disposition === undefined ? 'attachment' : `attachment${disposition.slice(parameters)}`
}
