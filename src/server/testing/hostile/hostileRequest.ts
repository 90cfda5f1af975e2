/** One request that no honest client sends, and how it must be refused. */
export interface HostileRequest {
  /** What is tried; with the method and the target it names the test. */
  readonly what: string
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As it is on the wire. `{run}`, `{model}` and `{experiment}` stand for ids that exist. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  /** Text as it is; anything else as JSON. */
  readonly body?: unknown
  readonly status: 400 | 403 | 404 | 405 | 501
  /** MLflow's `error_code`. */
  readonly code: string
  /** Over a folder, where MLflow's two stores differ. */
  readonly inFolder?: Pick<HostileRequest, 'status' | 'code'>
}

export const MLFLOW = '/api/2.0/mlflow'
export const PROXY = '/api/2.0/mlflow-artifacts/artifacts'

export const INVALID = { status: 400, code: 'INVALID_PARAMETER_VALUE' } as const
export const MALFORMED = { status: 400, code: 'BAD_REQUEST' } as const
export const ABSENT = { status: 404, code: 'RESOURCE_DOES_NOT_EXIST' } as const
export const NOWHERE = { status: 404, code: 'ENDPOINT_NOT_FOUND' } as const
export const FORBIDDEN = { status: 403, code: 'PERMISSION_DENIED' } as const
export const OUT_OF_SCOPE = { status: 501, code: 'NOT_IMPLEMENTED' } as const

/** A POST of JSON that is refused as an invalid parameter. */
export function invalidPost(what: string, path: string, body: unknown): HostileRequest {
  return { what, method: 'POST', target: `${MLFLOW}/${path}`, body, ...INVALID }
}
