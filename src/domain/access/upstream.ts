import { type AccessSources } from './accessSources.ts'
import { authorizationHeader, findCredentials } from './credentials.ts'
import { findDatabricks } from './databricks.ts'
import { type TlsOptions, readTlsOptions } from './tlsOptions.ts'

/** The one server that is ever reached, and what it takes to talk to it. */
export interface Upstream {
  /** Scheme, host, port and path prefix; user and password in it are ignored. */
  url: URL
  authorization: string | undefined
  tls: TlsOptions
}

/** @throws UsageError when credentials or certificates cannot be used. */
export async function httpUpstream(url: URL, sources: AccessSources): Promise<Upstream> {
  const authorization = authorizationHeader(await findCredentials(url, sources))
  return { url, authorization, tls: await readTlsOptions(sources) }
}

/** @throws UsageError when the profile is missing or incomplete. */
export async function databricksUpstream(profile: string | undefined, sources: AccessSources): Promise<Upstream> {
  const { url, insecure, ...credentials } = await findDatabricks(profile, sources)
  const tls = await readTlsOptions(sources)
  return {
    url,
    authorization: authorizationHeader(credentials),
    tls: insecure ? { ...tls, rejectUnauthorized: false } : tls,
  }
}
