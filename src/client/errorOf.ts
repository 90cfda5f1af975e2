import * as z from 'zod/mini'
import { MlflowError } from '../domain/trackingError.ts'
import { parseJson } from '../lib/json.ts'

const errorBody = z.object({ error_code: z.union([z.string(), z.number()]), message: z.optional(z.string()) })

/** Codes that MLflow's own client derives from a status whose body is not MLflow's JSON; others are INTERNAL_ERROR. */
const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'ENDPOINT_NOT_FOUND',
  429: 'REQUEST_LIMIT_EXCEEDED',
  503: 'TEMPORARILY_UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

/** Longest plain-text refusal worth showing; longer ones are pages, not sentences. */
const MAX_PLAIN_CHARACTERS = 500

/** Reads an answer with an error status: MLflow's `{error_code, message}`, a plain sentence, or an HTML page. */
export async function errorOf(response: Response, endpoint: string): Promise<MlflowError> {
  const { status } = response
  const retryAfterMs = retryAfter(response.headers.get('Retry-After'))
  const body = await response.text()
  const parsed = readBody(body)
  if (parsed !== undefined) {
    const errorCode = String(parsed.error_code)
    return new MlflowError(parsed.message ?? errorCode, { errorCode, status, endpoint, retryAfterMs })
  }
  const errorCode = CODE_BY_STATUS[status] ?? 'INTERNAL_ERROR'
  // Basic auth and the security middleware refuse in plain text; HTML error pages say nothing.
  const plain = body.length > 0 && body.length < MAX_PLAIN_CHARACTERS && !body.includes('<')
  return new MlflowError(plain ? body : `HTTP ${status}`, { errorCode, status, endpoint, retryAfterMs })
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

/** `Retry-After` in seconds, in milliseconds; its date form is not used by the servers we know. */
function retryAfter(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined
}
