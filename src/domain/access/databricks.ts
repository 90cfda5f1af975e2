import { parseTrackingUri } from '../trackingUri.ts'
import { UsageError } from '../usageError.ts'
import { readVariable } from './accessSources.ts'
import type { AccessSources } from './accessSources.ts'
import { readConfig } from './configFile.ts'
import { type Credentials } from './credentials.ts'

export interface DatabricksWorkspace extends Credentials {
  url: URL
  insecure: boolean
}

/**
 * A workspace's address and credentials: for plain `databricks` the `DATABRICKS_*` variables win per value over the
 * profile; a profile named in the URI is taken as it is.
 * @throws UsageError when the host, or both token and user with password, are missing.
 */
export async function findDatabricks(
  profile: string | undefined,
  sources: AccessSources,
): Promise<DatabricksWorkspace> {
  const { environment, home } = sources
  const path = readVariable(environment, 'DATABRICKS_CONFIG_FILE') ?? `${home}/.databrickscfg`
  const name = profile ?? readVariable(environment, 'DATABRICKS_CONFIG_PROFILE') ?? 'DEFAULT'
  const section = (await readConfig(path, sources)).get(name)
  const read = (key: string): string | undefined =>
    (profile === undefined ? readVariable(environment, `DATABRICKS_${key.toUpperCase()}`) : undefined) ??
    (section?.get(key) || undefined)

  const host = read('host')
  if (host === undefined) {
    throw new UsageError(`No Databricks host: set DATABRICKS_HOST, or "host" in the profile [${name}] of ${path}.`)
  }
  const uri = parseTrackingUri(/^https?:/i.test(host) ? host : `https://${host}`)
  if (uri.kind !== 'http') throw new UsageError(`The Databricks host of the profile [${name}] is not an address.`)

  const credentials = { username: read('username'), password: read('password'), token: read('token') }
  // A token is what a workspace expects; user and password are the older way, so the token wins here.
  if (credentials.token !== undefined)
    return { url: uri.url, insecure: read('insecure') === 'true', token: credentials.token }
  if (credentials.username === undefined || credentials.password === undefined) {
    throw new UsageError(
      `No Databricks credentials: set DATABRICKS_TOKEN, or "token" (or "username" and "password") in the profile [${name}] of ${path}.`,
    )
  }
  return { url: uri.url, insecure: read('insecure') === 'true', ...credentials }
}
