import * as endpoints from '../contract/endpoints.ts'
import type { ArtifactList } from '../domain/artifact.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import type { Metric } from '../domain/metric.ts'
import type { Page } from '../domain/page.ts'
import type { Run } from '../domain/run.ts'
import { Transport } from './transport.ts'
import type { CallOptions } from './transport.ts'

export interface MlflowClientOptions {
  /** `''` (default) is the page's own origin. */
  readonly baseUrl?: string
  readonly fetch?: typeof fetch
  /** Time allowed for one attempt, in milliseconds; 120,000 as in Python. */
  readonly timeoutMs?: number
  /** Further attempts for idempotent calls; 3. */
  readonly maxRetries?: number
}

export interface SearchExperimentsOptions extends CallOptions {
  readonly filter?: string | undefined
  readonly viewType?: ViewType | undefined
  readonly orderBy?: readonly string[] | undefined
  /** 1…50,000; 1000 by default. */
  readonly maxResults?: number | undefined
  readonly pageToken?: string | undefined
}

export type SearchRunsOptions = SearchExperimentsOptions

/** Points per page of a metric history: the most that every server accepts. */
const HISTORY_PAGE = 25_000

/**
 * MLflow's tracking API, with the meaning of `mlflow.tracking.MlflowClient`. Every method takes a `signal` and throws
 * `MlflowError`, `NetworkError`, `TimeoutError` or `SchemaError`.
 */
export class MlflowClient {
  readonly #transport: Transport

  constructor(options: MlflowClientOptions = {}) {
    this.#transport = new Transport({
      baseUrl: (options.baseUrl ?? '').replace(/\/+$/, ''),
      fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
      timeoutMs: options.timeoutMs ?? 120_000,
      maxRetries: options.maxRetries ?? 3,
    })
  }

  /** One page of experiments. GET `experiments/search`. */
  async searchExperiments(options: SearchExperimentsOptions = {}): Promise<Page<Experiment>> {
    const { experiments, next_page_token } = await this.#transport.call(
      endpoints.searchExperiments,
      {
        max_results: options.maxResults ?? 1000,
        filter: options.filter,
        order_by: options.orderBy,
        view_type: options.viewType,
        page_token: options.pageToken,
      },
      options,
    )
    return { items: experiments, nextPageToken: next_page_token || undefined }
  }

  /** An experiment by id, deleted ones too. GET `experiments/get`. */
  async getExperiment(experimentId: string, options: CallOptions = {}): Promise<Experiment> {
    const answer = await this.#transport.call(endpoints.getExperiment, { experiment_id: experimentId }, options)
    return answer.experiment
  }

  /** One page of runs. POST `runs/search`. A last page may be empty. */
  async searchRuns(experimentIds: readonly string[], options: SearchRunsOptions = {}): Promise<Page<Run>> {
    const { runs, next_page_token } = await this.#transport.call(
      endpoints.searchRuns,
      {
        experiment_ids: experimentIds,
        filter: options.filter,
        run_view_type: options.viewType,
        max_results: options.maxResults ?? 1000,
        order_by: options.orderBy,
        page_token: options.pageToken,
      },
      options,
    )
    return { items: runs, nextPageToken: next_page_token || undefined }
  }

  /** A run with its latest metrics, params and tags, deleted ones too. GET `runs/get`. */
  async getRun(runId: string, options: CallOptions = {}): Promise<Run> {
    const answer = await this.#transport.call(endpoints.getRun, { run_id: runId, run_uuid: runId }, options)
    return answer.run
  }

  /** The complete history of a metric, page by page as the server orders it. GET `metrics/get-history`. */
  async *metricHistoryPages(
    runId: string,
    key: string,
    options: CallOptions = {},
  ): AsyncGenerator<readonly Metric[], void, undefined> {
    let token: string | undefined
    do {
      const page = await this.#transport.call(
        endpoints.getMetricHistory,
        { run_id: runId, run_uuid: runId, metric_key: key, max_results: HISTORY_PAGE, page_token: token },
        options,
      )
      if (page.metrics.length === 0) return
      yield page.metrics
      const next: string | undefined = page.next_page_token || undefined
      // Servers 3.4–3.13 can repeat a token for ever.
      if (next === token) return
      token = next
    } while (token !== undefined)
  }

  /** The direct children of an artifact directory; none for a file or an absent path. GET `artifacts/list`. */
  async listArtifacts(
    runId: string,
    { path, signal }: CallOptions & { readonly path?: string | undefined } = {},
  ): Promise<ArtifactList> {
    const request = { run_id: runId, run_uuid: runId, path: path === '' ? undefined : path }
    const { root_uri, files } = await this.#transport.call(endpoints.listArtifacts, request, { signal })
    return { rootUri: root_uri, files }
  }

  /** The bytes of one artifact file, unread, so that the caller may stream them. GET `/get-artifact`. */
  async getArtifact(runId: string, path: string, options: CallOptions = {}): Promise<Response> {
    return this.#transport.download('/get-artifact', { run_id: runId, run_uuid: runId, path }, options)
  }
}
