import type { MetricSeries } from '../domain/series/metricSeries.ts'
import { MlflowError, NetworkError, SchemaError, TimeoutError, TrackingError } from '../domain/trackingError.ts'

/** Asks the worker for a history; the answers come through `port`, and any message back through it aborts the reading. */
export interface HistoryRequest {
  readonly baseUrl: string
  readonly runId: string
  readonly key: string
  readonly port: MessagePort
}

export type HistoryAnswer =
  | { readonly kind: 'page'; readonly page: MetricSeries }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly error: PortableError }

/** An error as plain data: structured cloning would keep neither its class nor its fields. */
export type PortableError =
  | ({ readonly class: 'MlflowError'; readonly message: string } & ConstructorParameters<typeof MlflowError>[1])
  | {
      readonly class: 'NetworkError' | 'TimeoutError' | 'SchemaError'
      readonly message: string
      readonly endpoint: string
    }
  | { readonly class: 'Error'; readonly message: string }

const CLASSES = { NetworkError, TimeoutError, SchemaError }

/** The error as data; `cause` stays behind, since only the console reads it. */
export function packError(error: unknown): PortableError {
  if (error instanceof MlflowError) {
    const { message, errorCode, status, endpoint, retryAfterMs } = error
    return { class: 'MlflowError', message, errorCode, status, endpoint, retryAfterMs }
  }
  if (error instanceof TrackingError) {
    const found = (['NetworkError', 'TimeoutError', 'SchemaError'] as const).find(
      (name) => error instanceof CLASSES[name],
    )
    if (found !== undefined) return { class: found, message: error.message, endpoint: error.endpoint }
  }
  return { class: 'Error', message: String(error) }
}

/** The error again, of the class it had. */
export function unpackError(error: PortableError): Error {
  if (error.class === 'MlflowError') return new MlflowError(error.message, error)
  if (error.class === 'Error') return new Error(error.message)
  return new CLASSES[error.class](error.message, error.endpoint)
}
