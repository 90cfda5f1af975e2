/** One HTTP exchange with a real MLflow server, as stored in `fixtures/golden/<version>/`. */
export interface Exchange {
  readonly request: RecordedRequest
  readonly response: RecordedResponse
}

/** What was asked: path and query, and the JSON that was sent. Other bodies are not recorded. */
export interface RecordedRequest {
  readonly method: string
  readonly url: string
  readonly body?: unknown
}

/** What was answered, verbatim: text as its lines (joined by a line feed), anything else as base64. */
export interface RecordedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text?: readonly string[]
  readonly base64?: string
}

/**
 * Two requests are the same when this is: the order of query parameters and of JSON fields does not count, nor does
 * the difference between `/api` and `/ajax-api`, which the same handlers of MLflow answer.
 */
export function requestKey({ method, url, body }: RecordedRequest): string {
  const { pathname, searchParams } = new URL(url, 'http://any')
  searchParams.sort()
  const asked = `${method} ${pathname.replace(/^\/ajax-api\//, '/api/')}?${searchParams}`
  return body === undefined ? asked : `${asked} ${JSON.stringify(sortFields(body))}`
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, sortFields(field)]))
}

/** A request as it would be recorded. A body that is not JSON counts as none. */
export async function recordRequest(request: Request): Promise<RecordedRequest> {
  const { pathname, search } = new URL(request.url)
  const asked = { method: request.method, url: pathname + search }
  if (!request.headers.get('content-type')?.startsWith('application/json')) return asked
  const text = await request.text()
  return text === '' ? asked : { ...asked, body: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Headers that say something about the answer, and not about the hour or the connection. */
const HEADERS = ['content-type', 'content-disposition', 'x-content-type-options', 'location', 'www-authenticate']

/** A response as it is recorded. */
export async function recordResponse(response: Response): Promise<RecordedResponse> {
  const headers = HEADERS.flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = decodeText(bytes)
  const content = text === undefined ? { base64: Buffer.from(bytes).toString('base64') } : { text: text.split('\n') }
  return { status: response.status, headers: Object.fromEntries(headers) as Record<string, string>, ...content }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The response that was recorded. */
export function playResponse({ status, headers, text, base64 }: RecordedResponse): Response {
  const body = text === undefined ? Buffer.from(base64 ?? '', 'base64') : text.join('\n')
  return new Response(body, { status, headers })
}
