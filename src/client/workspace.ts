import { getServerInfo } from '../contract/serverInfoEndpoints.ts'
import { MissingEndpointError, MlflowError } from '../domain/trackingError.ts'
import { Transport } from './transport.ts'
import type { TransportOptions } from './transport.ts'

/**
 * The header that names the workspace, once the server has said that it has workspaces; it is asked before the first
 * call and only when a workspace is wanted.
 * @throws MlflowError FEATURE_DISABLED (by the returned function) when it has none: the calls would reach another place
 */
export function workspaceHeaders(
  options: Omit<TransportOptions, 'headers'>,
  workspace: string,
): Required<TransportOptions>['headers'] {
  const probe = new Transport(options)
  let enabled: boolean | undefined
  return async (signal) => {
    enabled ??= await hasWorkspaces(probe, signal)
    if (enabled) return { 'X-MLFLOW-WORKSPACE': workspace }
    throw new MlflowError(`The server has no workspaces, so that "${workspace}" cannot be used`, {
      errorCode: 'FEATURE_DISABLED',
      status: 400,
      endpoint: 'GET /api/3.0/mlflow/server-info',
    })
  }
}

async function hasWorkspaces(transport: Transport, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await transport.call(getServerInfo, {}, { signal })).workspaces_enabled
  } catch (error) {
    if (error instanceof MissingEndpointError) return false
    throw error
  }
}
