import { MlflowError, NetworkError } from '../domain/trackingError.ts'

const RETRIED_STATUS = new Set([408, 429, 500, 502, 503, 504])
/** Answers of Runlens' own server that only a person can change: another try shows the same, later. */
const FINAL_CODES = new Set(['UPSTREAM_NOT_MLFLOW', 'UPSTREAM_REDIRECT', 'UPSTREAM_TLS_ERROR'])
const FIRST_DELAY_MS = 250
const MAX_DELAY_MS = 8000
/** A server that asks for longer than this gets its error shown instead of a page that hangs. */
const MAX_RETRY_AFTER_MS = 30_000

/**
 * How long to wait before trying again, in milliseconds; `undefined` when the failure is final. The server's own
 * `Retry-After` is honoured up to the cap; otherwise the wait doubles, with jitter so that many pages do not come back
 * in step.
 */
export function retryDelayMs(error: unknown, retries: number): number | undefined {
  if (!isTransient(error)) return undefined
  const asked = error instanceof MlflowError ? error.retryAfterMs : undefined
  if (asked !== undefined) return asked <= MAX_RETRY_AFTER_MS ? asked : undefined
  const ceilingMs = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** retries)
  return ceilingMs / 2 + (Math.random() * ceilingMs) / 2
}

function isTransient(error: unknown): boolean {
  if (error instanceof NetworkError) return true
  return error instanceof MlflowError && RETRIED_STATUS.has(error.status) && !FINAL_CODES.has(error.errorCode)
}

/** Resolves after `delayMs`, or rejects with the signal's reason as soon as it aborts. */
export async function wait(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, delayMs)
    signal?.addEventListener('abort', abort, { once: true })
  })
}
