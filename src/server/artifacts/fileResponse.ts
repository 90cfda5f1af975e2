import { mimeTypeOf } from './mimeType.ts'
import type { OpenFile } from './artifactFiles.ts'

/** Bytes asked for by `Range: bytes=a-b`; several ranges are answered with the whole file, as HTTP allows. */
function parseRange(header: string | null, size: number): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return undefined
  const last = size - 1
  const range =
    match[1] === ''
      ? { start: Math.max(0, size - Number(match[2])), end: last }
      : { start: Number(match[1]), end: match[2] === '' ? last : Math.min(last, Number(match[2])) }
  if (match[1] !== '' && match[2] !== '' && Number(match[2]) < Number(match[1])) return undefined
  return range.start > last || size === 0 ? 'unsatisfiable' : range
}

/** RFC 6266: the name in ASCII for old clients, and in UTF-8. */
function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** A file as an attachment, so that nothing in it ever runs on this server's origin. Ranges and validators included. */
export function fileResponse(request: Request, name: string, { stats, read }: OpenFile): Response {
  const etag = `"${stats.size.toString(16)}-${Math.trunc(stats.mtimeMs).toString(16)}"`
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    'cache-control': 'no-cache',
    'content-disposition': contentDisposition(name),
    'content-type': mimeTypeOf(name),
    etag,
    'last-modified': stats.mtime.toUTCString(),
    'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const ifRange = request.headers.get('if-range')
  const isCurrent = ifRange === null || ifRange === etag || ifRange === headers['last-modified']
  const range = isCurrent ? parseRange(request.headers.get('range'), stats.size) : undefined
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${stats.size}` } })
  }
  if (range === undefined) {
    return new Response(stats.size === 0 ? null : read(), {
      headers: { ...headers, 'content-length': String(stats.size) },
    })
  }
  const { start, end } = range
  return new Response(read(range), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      'content-range': `bytes ${start}-${end}/${stats.size}`,
    },
  })
}
