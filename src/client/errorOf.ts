import * as z from 'zod/mini'
import { MissingEndpointError, MlflowError } from '../domain/trackingError.ts'
import { parseJson } from '../lib/json.ts'

const errorBody = z.object({ error_code: z.union([z.string(), z.number()]), message: z.optional(z.string()) })

/** Codes that MLflow's own client derives from a status whose body is not MLflow's JSON; others are INTERNAL_ERROR. */
const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  429: 'REQUEST_LIMIT_EXCEEDED',
  503: 'TEMPORARILY_UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

/** What servers answer, in HTML or nothing at all, about a call that they do not have. */
const MISSING = new Set([404, 405, 501])

/** Longest plain-text refusal worth showing; longer ones are pages, not sentences. */
const MAX_PLAIN_CHARACTERS = 500

/**
 * Reads an answer with an error status: MLflow's `{error_code, message}`, a plain sentence, or an HTML page. `since` is
 * the first MLflow that has the endpoint, where not all have it.
 */
export async function errorOf(response: Response, endpoint: string, since?: string): Promise<MlflowError> {
  const { status } = response
  const retryAfterMs = retryAfter(response.headers.get('Retry-After'))
  const body = await response.text()
  const parsed = readBody(body)
  if (parsed !== undefined) {
    const errorCode = String(parsed.error_code)
    if (errorCode === 'ENDPOINT_NOT_FOUND') return new MissingEndpointError(endpoint, since, status)
    return new MlflowError(parsed.message ?? errorCode, { errorCode, status, endpoint, retryAfterMs })
  }
  if (status >= 300 && status < 400) {
    // Only Node sees it: browsers follow. It leads to a sign-in page or to where the server has moved.
    const message = `The server sends calls elsewhere, to ${response.headers.get('Location') ?? 'nowhere'}`
    return new MlflowError(message, { errorCode: 'UPSTREAM_REDIRECT', status, endpoint })
  }
  if (MISSING.has(status)) return new MissingEndpointError(endpoint, since, status)
  const errorCode = CODE_BY_STATUS[status] ?? 'INTERNAL_ERROR'
  // Basic auth and the security middleware refuse in plain text; HTML error pages say nothing.
  const plain = body.length > 0 && body.length < MAX_PLAIN_CHARACTERS && !body.includes('<')
  return new MlflowError(plain ? body : `${endpoint} was answered with HTTP ${status} and no reason`, {
    errorCode,
    status,
    endpoint,
    retryAfterMs,
  })
}

function readBody(body: string): z.output<typeof errorBody> | undefined {
  try {
    const result = z.safeParse(errorBody, parseJson(body))
    return result.success ? result.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
