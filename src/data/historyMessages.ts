import { MlflowError, NetworkError, SchemaError, TimeoutError, TrackingError } from '../domain/trackingError.ts'
import type { ValueBlocks } from '../domain/series/valueBlocks.ts'
import type { HistoryPart, HistoryRun, SampleRequest } from './historySource.ts'

/** What a worker is asked for: a call of `HistorySource`. */
export type HistoryCall =
  | { readonly kind: 'pages'; readonly run: HistoryRun; readonly key: string }
  | { readonly kind: 'samples'; readonly request: SampleRequest }
  | { readonly kind: 'kept'; readonly runs: readonly HistoryRun[]; readonly key: string }

/** Asks the worker; the answers come through `port`, and any message back through it aborts the reading. */
export interface HistoryRequest {
  readonly baseUrl: string
  readonly call: HistoryCall
  readonly port: MessagePort
}

/**
 * `pages` answers parts of one run, the other calls parts of many; the arrays behind them are moved, not copied. `blocks`
 * are those of the parts' values, so that the page need not look at all of them.
 */
export type HistoryAnswer =
  | { readonly kind: 'parts'; readonly parts: readonly HistoryPart[]; readonly blocks: readonly ValueBlocks[] }
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
