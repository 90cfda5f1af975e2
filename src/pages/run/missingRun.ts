import { MlflowError } from '../../domain/trackingError.ts'

/** Whether the server answered that it has no such run. */
export function isMissing(error: Error): boolean {
  return error instanceof MlflowError && error.errorCode === 'RESOURCE_DOES_NOT_EXIST'
}
