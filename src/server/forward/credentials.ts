import { join } from 'node:path'
import { readConfig } from '../configFile.ts'
import { type Environment, homeDirectory, readVariable } from '../environment.ts'
import { UsageError } from '../usageError.ts'

export interface Credentials {
  username?: string | undefined
  password?: string | undefined
  token?: string | undefined
}

/**
 * Credentials as MLflow's own client finds them: those in the URI's `user:password@`, else per value the environment,
 * else the `[mlflow]` section of `~/.mlflow/credentials`.
 */
export async function findCredentials(url: URL, environment: Environment): Promise<Credentials> {
  if (url.username !== '') return { username: decode(url.username), password: decode(url.password) }
  const stored = (await readConfig(join(homeDirectory(environment), '.mlflow', 'credentials'))).get('mlflow')
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
    return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`
  }
  if (token === undefined) return undefined
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      'The access token contains a space or a character that cannot be sent; check how it was copied.',
    )
  }
  return `Bearer ${token}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
