import type { StoreErrorCode } from '../../store/storeError.ts'

/** HTTP status per error code, as MLflow's server has them. */
const STATUS: Record<StoreErrorCode, number> = {
  BAD_REQUEST: 400,
  INVALID_PARAMETER_VALUE: 400,
  RESOURCE_ALREADY_EXISTS: 400,
  PERMISSION_DENIED: 403,
  RESOURCE_DOES_NOT_EXIST: 404,
  ENDPOINT_NOT_FOUND: 404,
  INVALID_STATE: 500,
  DATA_LOSS: 500,
  INTERNAL_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  TEMPORARILY_UNAVAILABLE: 503,
}

export function statusOf(code: StoreErrorCode): number {
  return STATUS[code]
}
