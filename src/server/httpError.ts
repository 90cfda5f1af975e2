import { DATA_HEADERS } from './securityHeaders.ts'

/**
 * Errors that Runlens itself answers with, beside those of MLflow; the body has MLflow's shape `{error_code, message}`.
 * `UPSTREAM_*` mean that the tracking server did not give a usable answer. All are listed in docs/server.md.
 */
export type RunlensErrorCode =
  | 'UPSTREAM_UNREACHABLE'
  | 'UPSTREAM_TLS_ERROR'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_REDIRECT'
  | 'UPSTREAM_NOT_MLFLOW'
  | 'FORBIDDEN_HOST'
  | 'FORBIDDEN_ORIGIN'
  | 'BAD_REQUEST'
  | 'ENDPOINT_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'INTERNAL_ERROR'

const STATUS: Record<RunlensErrorCode, number> = {
  UPSTREAM_UNREACHABLE: 502,
  UPSTREAM_TLS_ERROR: 502,
  UPSTREAM_TIMEOUT: 504,
  UPSTREAM_REDIRECT: 502,
  UPSTREAM_NOT_MLFLOW: 502,
  FORBIDDEN_HOST: 403,
  FORBIDDEN_ORIGIN: 403,
  BAD_REQUEST: 400,
  ENDPOINT_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  INTERNAL_ERROR: 500,
}

/** The answer for an error. `message` is shown to people: whole sentences, no credentials. */
export function errorResponse(code: RunlensErrorCode, message: string): Response {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', ...DATA_HEADERS }
  return new Response(JSON.stringify({ error_code: code, message }), { status: STATUS[code], headers })
}
