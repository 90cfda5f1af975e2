/** MLflow's error codes that a store can raise; the server maps each to its HTTP status. */
export type StoreErrorCode =
  | 'BAD_REQUEST'
  | 'INVALID_PARAMETER_VALUE'
  | 'INVALID_STATE'
  | 'RESOURCE_ALREADY_EXISTS'
  | 'RESOURCE_DOES_NOT_EXIST'
  | 'ENDPOINT_NOT_FOUND'
  | 'PERMISSION_DENIED'
  | 'NOT_IMPLEMENTED'
  | 'TEMPORARILY_UNAVAILABLE'
  | 'DATA_LOSS'
  | 'INTERNAL_ERROR'

/** A refusal in MLflow's words: `errorCode` decides, `message` is for people (and equals MLflow's where it is known). */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly errorCode: StoreErrorCode

  constructor(errorCode: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.errorCode = errorCode
  }
}

/** 503: there was no room on the disk for a write. MLflow's clients wait and try again. */
export class DiskFullError extends StoreError {
  constructor(message: string, options?: ErrorOptions) {
    super('TEMPORARILY_UNAVAILABLE', message, options)
  }
}

/** 400: something in the request is not acceptable. */
export function invalidParameter(message: string): StoreError {
  return new StoreError('INVALID_PARAMETER_VALUE', message)
}

/** 404: the thing named by an id, name or key is not there. */
export function notFound(message: string): StoreError {
  return new StoreError('RESOURCE_DOES_NOT_EXIST', message)
}
