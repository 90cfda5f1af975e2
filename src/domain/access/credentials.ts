import { UsageError } from '../usageError.ts'
import { readVariable } from './accessSources.ts'
import type { AccessSources } from './accessSources.ts'
import { readConfig } from './configFile.ts'

export interface Credentials {
  username?: string | undefined
  password?: string | undefined
  token?: string | undefined
}

/**
 * Credentials as MLflow's own client finds them: those in the URI's `user:password@`, else per value the environment,
 * else the `[mlflow]` section of `~/.mlflow/credentials`.
 */
export async function findCredentials(url: URL, sources: AccessSources): Promise<Credentials> {
  if (url.username !== '') return { username: decode(url.username), password: decode(url.password) }
  const { environment, home } = sources
  const stored = (await readConfig(`${home}/.mlflow/credentials`, sources)).get('mlflow')
  return {
    username: readVariable(environment, 'MLFLOW_TRACKING_USERNAME') ?? stored?.get('mlflow_tracking_username'),
    password: readVariable(environment, 'MLFLOW_TRACKING_PASSWORD') ?? stored?.get('mlflow_tracking_password'),
    token: readVariable(environment, 'MLFLOW_TRACKING_TOKEN'),
  }
}

/**
 * The `Authorization` header: Basic when user and password are both known, else Bearer, else none (MLflow's order).
 * @throws UsageError when the token cannot stand in a header.
 */
export function authorizationHeader({ username, password, token }: Credentials): string | undefined {
  if (username !== undefined && password !== undefined) {
    return `Basic ${base64(`${username}:${password}`)}`
  }
  if (token === undefined) return undefined
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      'The access token contains a space or a character that cannot be sent; check how it was copied.',
    )
  }
  return `Bearer ${token}`
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
