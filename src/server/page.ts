import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type HttpBindings } from '@hono/node-server'
import { errorResponse } from './httpError.ts'
import { ASSET_HEADERS, pageHeaders } from './securityHeaders.ts'
import { UsageError } from '../domain/usageError.ts'

export type PageHandler = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const COMPRESSIBLE = /^(text|application)\/|svg/
const compress = promisify(gzip)

interface Asset {
  body: Buffer<ArrayBuffer>
  type: string
  /** Made at the first request that accepts it. */
  gzipped?: Promise<Buffer<ArrayBuffer>>
}

/**
 * Serves the built page from memory: a few MB, so no path of a request ever meets the file system and a rebuild cannot
 * mix with a running server. @throws UsageError when the page has not been built.
 */
export async function loadPage(directory: string): Promise<PageHandler> {
  const assets = await readAssets(directory)
  const index = assets.get('/index.html')?.body.toString('utf8')
  if (index === undefined) {
    throw new UsageError(`The page is missing in ${directory}; build it with "npm run build".`)
  }
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/' || pathname === '/index.html') return pageResponse(index)
    const asset = assets.get(pathname)
    if (asset === undefined) return errorResponse('ENDPOINT_NOT_FOUND', 'There is nothing at this address.')
    return assetResponse(pathname, asset, request)
  }
}

/** The HTML with a fresh nonce in place of every `%CSP_NONCE%`. */
export function pageResponse(html: string, inlineScripts = false): Response {
  const nonce = randomBytes(16).toString('base64')
  const headers = { 'content-type': 'text/html; charset=utf-8', ...pageHeaders(nonce, inlineScripts) }
  return new Response(html.replaceAll('%CSP_NONCE%', nonce), { headers })
}

async function assetResponse(pathname: string, asset: Asset, request: Request): Promise<Response> {
  const headers = new Headers({
    ...ASSET_HEADERS,
    'content-type': asset.type,
    // Vite puts a hash of the content into every name under /assets/.
    'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (!COMPRESSIBLE.test(asset.type)) return new Response(asset.body, { headers })
  headers.set('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return new Response(asset.body, { headers })
  headers.set('content-encoding', 'gzip')
  asset.gzipped ??= compress(asset.body)
  return new Response(await asset.gzipped, { headers })
}

async function readAssets(directory: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>()
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const key = '/' + path.slice(join(directory, '/').length).replaceAll(sep, '/')
    assets.set(key, { body: await readFile(path), type: TYPES[extname(path)] ?? 'application/octet-stream' })
  }
  return assets
}
