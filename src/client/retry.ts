import { MlflowError, NetworkError } from '../domain/trackingError.ts'

const RETRIED_STATUS = new Set([408, 429, 500, 502, 503, 504])
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
  const transient = error instanceof NetworkError || (error instanceof MlflowError && RETRIED_STATUS.has(error.status))
  if (!transient) return undefined
  const asked = error instanceof MlflowError ? error.retryAfterMs : undefined
  if (asked !== undefined) return asked <= MAX_RETRY_AFTER_MS ? asked : undefined
  const ceilingMs = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** retries)
  return ceilingMs / 2 + (Math.random() * ceilingMs) / 2
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
