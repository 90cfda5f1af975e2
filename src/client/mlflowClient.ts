import { getAccess, getConnection } from '../contract/connectionEndpoints.ts'
import type { Connection } from '../domain/connection.ts'
import { ArtifactCalls } from './artifactCalls.ts'
import { resolveInBrowser } from './resolveInBrowser.ts'
import type { ResolveTrackingUri } from './trackingServer.ts'
import { Transport } from './transport.ts'
import type { CallOptions } from './transport.ts'
import { workspaceHeaders } from './workspace.ts'

export interface MlflowClientOptions {
  /** `''` (default) for the page's own origin, else `http(s)://host[/prefix]`; in Node whatever `resolve` can serve. */
  readonly trackingUri?: string
  /** Finds the server of a tracking URI; by default what a browser can reach. */
  readonly resolve?: ResolveTrackingUri
  /** Instead of the platform's own. */
  readonly fetch?: typeof fetch
  /** Time allowed for one attempt, in milliseconds; 120,000 as in Python. */
  readonly timeoutMs?: number
  /** Further attempts for idempotent calls; 3. */
  readonly maxRetries?: number
  /** The workspace to work in, on servers that have workspaces (MLflow ≥ 3.10). */
  readonly workspace?: string | undefined
}

/**
 * MLflow's tracking API over REST, with the meaning of `mlflow.tracking.MlflowClient`. Times are milliseconds since the
 * epoch. Every method takes a `signal` and throws `MlflowError`, `NetworkError`, `TimeoutError` or `SchemaError`.
 */
export class MlflowClient extends ArtifactCalls {
  readonly #options: MlflowClientOptions
  #trackingUri: string
  #transport: Transport

  /** @throws TrackingUriError when nobody here can serve the tracking URI */
  constructor(options: MlflowClientOptions = {}) {
    super()
    this.#options = options
    this.#trackingUri = options.trackingUri ?? ''
    this.#transport = this.#connect(this.#trackingUri)
  }

  protected override get transport(): Transport {
    return this.#transport
  }

  /** The tracking URI, as it was given. */
  getTrackingUri(): string {
    return this.#trackingUri
  }

  /** Sends all further calls to another server. @throws TrackingUriError when nobody here can serve the URI */
  setTrackingUri(trackingUri: string): void {
    this.#transport = this.#connect(trackingUri)
    this.#trackingUri = trackingUri
  }

  /** The version that the server says it has, `3.17.2`. GET `/version` (plain text, needs no credentials). */
  async getServerVersion(options: CallOptions = {}): Promise<string> {
    const answer = await this.transport.download('/version', {}, options)
    return (await answer.text()).trim()
  }

  /** Whom the calls reach in the end; only Runlens' own server knows. GET `/runlens/connection`. */
  async getConnection(options: CallOptions = {}): Promise<Connection> {
    return this.transport.call(getConnection, {}, options)
  }

  /**
   * Why the tracking server would refuse to change an experiment and its runs; `''` when it would not, as far as can be
   * found out without changing anything. GET `/runlens/access`, which only Runlens' own server has.
   */
  async getWriteRefusal(experimentId: string, options: CallOptions = {}): Promise<string> {
    const { refusal } = await this.transport.call(getAccess, { experiment_id: experimentId }, options)
    return refusal
  }

  #connect(trackingUri: string): Transport {
    const { resolve = resolveInBrowser, fetch, timeoutMs = 120_000, maxRetries = 3, workspace } = this.#options
    const found = resolve(trackingUri)
    const options = { server: fetch === undefined ? found : { ...found, fetch }, timeoutMs, maxRetries }
    return new Transport(
      workspace === undefined ? options : { ...options, headers: workspaceHeaders(options, workspace) },
    )
  }
}
