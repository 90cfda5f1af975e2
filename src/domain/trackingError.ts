/**
 * What can go wrong between the page and a tracking server. Callers decide by class and `errorCode`, never by message
 * text. An aborted call is none of these: it stays the `AbortError` that `fetch` throws.
 */

/** Base of every failed call; `endpoint` names it, e.g. `POST runs/search`. */
export abstract class TrackingError extends Error {
  readonly endpoint: string

  constructor(message: string, endpoint: string, options?: ErrorOptions) {
    super(message, options)
    this.endpoint = endpoint
  }
}

/**
 * The server answered with an error status. `errorCode` is MLflow's (`RESOURCE_DOES_NOT_EXIST`, …), Runlens' own
 * (`UPSTREAM_UNREACHABLE`), or derived from the status when the body is not MLflow's JSON.
 */
export class MlflowError extends TrackingError {
  override readonly name: string = 'MlflowError'
  readonly errorCode: string
  /** HTTP status. */
  readonly status: number
  /** How long the server asks to be left alone (`Retry-After`), in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(
    message: string,
    details: { errorCode: string; status: number; endpoint: string; retryAfterMs?: number | undefined },
  ) {
    super(message, details.endpoint)
    this.errorCode = details.errorCode
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
  }
}

/** The server has no such call: it is older than the call, or it is not MLflow. `since` is the first MLflow that has it. */
export class MissingEndpointError extends MlflowError {
  override readonly name = 'MissingEndpointError'
  readonly since: string | undefined

  constructor(endpoint: string, since: string | undefined, status: number) {
    const history = since === undefined ? '' : `, which MLflow has since ${since}`
    super(`The server has no ${endpoint}${history}`, { errorCode: 'ENDPOINT_NOT_FOUND', status, endpoint })
    this.since = since
  }
}

/** No answer arrived, or it broke off; `cause` says how. */
export class NetworkError extends TrackingError {
  override readonly name = 'NetworkError'
}

/** No complete answer within the time allowed. */
export class TimeoutError extends TrackingError {
  override readonly name = 'TimeoutError'
}

/** The answer is not what MLflow would say; `cause` holds the parser's words. */
export class SchemaError extends TrackingError {
  override readonly name = 'SchemaError'
}

/** The run's artifacts cannot be written through this server; the message says why and what to do. */
export class ArtifactRouteError extends TrackingError {
  override readonly name = 'ArtifactRouteError'
}
