import * as artifactEndpoints from '../contract/artifactEndpoints.ts'
import * as connectionEndpoints from '../contract/connectionEndpoints.ts'
import * as experimentEndpoints from '../contract/experimentEndpoints.ts'
import * as metricEndpoints from '../contract/metricEndpoints.ts'
import { datasetInputToWire, metricToWire } from '../contract/printWire.ts'
import * as runEndpoints from '../contract/runEndpoints.ts'
import type { ArtifactList } from '../domain/artifact.ts'
import type { Connection } from '../domain/connection.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import type { Metric } from '../domain/metric.ts'
import type { Page } from '../domain/page.ts'
import type { DatasetInput, Run, RunInfo, RunStatus } from '../domain/run.ts'
import { SYSTEM_TAG, valueOf } from '../domain/tag.ts'
import type { Param, Tag } from '../domain/tag.ts'
import { MlflowError } from '../domain/trackingError.ts'
import type { Int64 } from '../lib/json.ts'
import { runsPage } from './runsPage.ts'
import { Transport } from './transport.ts'
import type { CallOptions } from './transport.ts'

export interface MlflowClientOptions {
  /** Where MLflow's REST API is: `''` (default) for the page's own origin, else `http(s)://host[/prefix]`. */
  readonly baseUrl?: string
  readonly fetch?: typeof fetch
  /** Time allowed for one attempt, in milliseconds; 120,000 as in Python. */
  readonly timeoutMs?: number
  /** Further attempts for idempotent calls; 3. */
  readonly maxRetries?: number
}

export interface SearchOptions extends CallOptions {
  /** MLflow's filter language; everything by default. */
  readonly filter?: string | undefined
  /** `ACTIVE_ONLY` by default. */
  readonly viewType?: ViewType | undefined
  readonly orderBy?: readonly string[] | undefined
  /** 1…50,000; 1000 by default. */
  readonly maxResults?: number | undefined
  /** Opaque, from the page before. */
  readonly pageToken?: string | undefined
}

/** What `logBatch` logs in one call: at most 1000 metrics, 100 params, 100 tags, 1000 items in all. */
export interface Batch {
  readonly metrics?: readonly Metric[]
  readonly params?: readonly Param[]
  readonly tags?: readonly Tag[]
}

/** Points per page of a metric history: the most that every server accepts. */
const HISTORY_PAGE = 25_000
/** The most steps that the sampled history takes. */
const MAX_SAMPLED_STEPS = 2500

/**
 * MLflow's tracking API over REST, with the meaning of `mlflow.tracking.MlflowClient`. Times are milliseconds since the
 * epoch. Every method takes a `signal` and throws `MlflowError`, `NetworkError`, `TimeoutError` or `SchemaError`.
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

  /** Makes an experiment and returns its id. POST `experiments/create`. */
  async createExperiment(
    name: string,
    options: CallOptions & { readonly artifactLocation?: string; readonly tags?: readonly Tag[] } = {},
  ): Promise<string> {
    const request = { name, artifact_location: options.artifactLocation, tags: options.tags }
    const answer = await this.#transport.call(experimentEndpoints.createExperiment, request, options)
    return answer.experiment_id
  }

  /** An experiment by id, deleted ones too. GET `experiments/get`. */
  async getExperiment(experimentId: string, options: CallOptions = {}): Promise<Experiment> {
    const request = { experiment_id: experimentId }
    return (await this.#transport.call(experimentEndpoints.getExperiment, request, options)).experiment
  }

  /** An experiment by name, deleted ones too; `undefined` when there is none. GET `experiments/get-by-name`. */
  async getExperimentByName(name: string, options: CallOptions = {}): Promise<Experiment | undefined> {
    try {
      const request = { experiment_name: name }
      return (await this.#transport.call(experimentEndpoints.getExperimentByName, request, options)).experiment
    } catch (error) {
      if (error instanceof MlflowError && error.errorCode === 'RESOURCE_DOES_NOT_EXIST') return undefined
      throw error
    }
  }

  /** One page of experiments. GET `experiments/search`. */
  async searchExperiments(options: SearchOptions = {}): Promise<Page<Experiment>> {
    const { experiments, next_page_token } = await this.#transport.call(
      experimentEndpoints.searchExperiments,
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

  /** POST `experiments/update`. Only active experiments can be renamed. */
  async renameExperiment(experimentId: string, newName: string, options: CallOptions = {}): Promise<void> {
    const request = { experiment_id: experimentId, new_name: newName }
    await this.#transport.call(experimentEndpoints.updateExperiment, request, options)
  }

  /** Marks the experiment and all its runs deleted. POST `experiments/delete`. */
  async deleteExperiment(experimentId: string, options: CallOptions = {}): Promise<void> {
    await this.#transport.call(experimentEndpoints.deleteExperiment, { experiment_id: experimentId }, options)
  }

  /** Restores the experiment and all its runs, also those deleted one by one. POST `experiments/restore`. */
  async restoreExperiment(experimentId: string, options: CallOptions = {}): Promise<void> {
    await this.#transport.call(experimentEndpoints.restoreExperiment, { experiment_id: experimentId }, options)
  }

  /** POST `experiments/set-experiment-tag`. */
  async setExperimentTag(experimentId: string, key: string, value: string, options: CallOptions = {}): Promise<void> {
    const request = { experiment_id: experimentId, key, value }
    await this.#transport.call(experimentEndpoints.setExperimentTag, request, options)
  }

  /** POST `experiments/delete-experiment-tag` (servers 3.x). */
  async deleteExperimentTag(experimentId: string, key: string, options: CallOptions = {}): Promise<void> {
    await this.#transport.call(experimentEndpoints.deleteExperimentTag, { experiment_id: experimentId, key }, options)
  }

  /**
   * Makes a run, RUNNING from `startTimeMs` (now) on. The user is tag `mlflow.user`, else `unknown`, as in Python.
   * POST `runs/create`.
   */
  async createRun(
    experimentId: string,
    options: CallOptions & {
      readonly runName?: string
      readonly startTimeMs?: Int64
      readonly tags?: readonly Tag[]
    } = {},
  ): Promise<Run> {
    const request = {
      experiment_id: experimentId,
      user_id: valueOf(options.tags ?? [], SYSTEM_TAG.user) ?? 'unknown',
      start_time: options.startTimeMs ?? Date.now(),
      run_name: options.runName,
      tags: options.tags,
    }
    return (await this.#transport.call(runEndpoints.createRun, request, options)).run
  }

  /** A run with its latest metrics, params and tags, deleted ones too. GET `runs/get`. */
  async getRun(runId: string, options: CallOptions = {}): Promise<Run> {
    return (await this.#transport.call(runEndpoints.getRun, { run_id: runId, run_uuid: runId }, options)).run
  }

  /** One page of runs. POST `runs/search`. A last page may be empty. */
  async searchRuns(experimentIds: readonly string[], options: SearchOptions = {}): Promise<Page<Run>> {
    const request = runSearchRequest(experimentIds, options)
    return runsPage(await this.#transport.call(runEndpoints.searchRuns, request, options))
  }

  /** The same page of runs as bytes, for `readRunsPage` in a worker: a page can be many megabytes of JSON. */
  async searchRunsBytes(experimentIds: readonly string[], options: SearchOptions = {}): Promise<ArrayBuffer> {
    const request = runSearchRequest(experimentIds, options)
    return this.#transport.callForBytes(runEndpoints.searchRuns, request, options)
  }

  /** Changes status or name; what is not given stays. POST `runs/update`. */
  async updateRun(
    runId: string,
    options: CallOptions & { readonly status?: Exclude<RunStatus, 'UNKNOWN'>; readonly runName?: string } = {},
  ): Promise<RunInfo> {
    const request = { run_id: runId, run_uuid: runId, status: options.status, run_name: options.runName }
    return (await this.#transport.call(runEndpoints.updateRun, request, options)).run_info
  }

  /** Ends a run: FINISHED, now, unless told otherwise. POST `runs/update`. */
  async setTerminated(
    runId: string,
    options: CallOptions & { readonly status?: Exclude<RunStatus, 'UNKNOWN'>; readonly endTimeMs?: Int64 } = {},
  ): Promise<RunInfo> {
    const request = {
      run_id: runId,
      run_uuid: runId,
      status: options.status ?? 'FINISHED',
      end_time: options.endTimeMs ?? Date.now(),
    }
    return (await this.#transport.call(runEndpoints.updateRun, request, options)).run_info
  }

  /** POST `runs/delete`. */
  async deleteRun(runId: string, options: CallOptions = {}): Promise<void> {
    await this.#transport.call(runEndpoints.deleteRun, { run_id: runId }, options)
  }

  /** POST `runs/restore`. */
  async restoreRun(runId: string, options: CallOptions = {}): Promise<void> {
    await this.#transport.call(runEndpoints.restoreRun, { run_id: runId }, options)
  }

  /** Logs one point; now, at step 0, unless told otherwise. POST `runs/log-metric`. */
  async logMetric(
    runId: string,
    key: string,
    value: number,
    options: CallOptions & { readonly timestampMs?: Int64; readonly step?: Int64 } = {},
  ): Promise<void> {
    const point = metricToWire({
      key,
      value,
      timestampMs: options.timestampMs ?? Date.now(),
      step: options.step ?? 0,
    })
    await this.#transport.call(runEndpoints.logMetric, { run_id: runId, run_uuid: runId, ...point }, options)
  }

  /** Logs a param as text; the same value again is accepted, another one refused. POST `runs/log-parameter`. */
  async logParam(runId: string, key: string, value: unknown, options: CallOptions = {}): Promise<void> {
    const request = { run_id: runId, run_uuid: runId, key, value: String(value) }
    await this.#transport.call(runEndpoints.logParam, request, options)
  }

  /** Logs what one call takes; nothing is sent for an empty batch. POST `runs/log-batch`. */
  async logBatch(runId: string, batch: Batch, options: CallOptions = {}): Promise<void> {
    const { metrics = [], params = [], tags = [] } = batch
    if (metrics.length + params.length + tags.length === 0) return
    const request = { run_id: runId, metrics: metrics.map(metricToWire), params, tags }
    await this.#transport.call(runEndpoints.logBatch, request, options)
  }

  /** POST `runs/set-tag`. */
  async setTag(runId: string, key: string, value: unknown, options: CallOptions = {}): Promise<void> {
    const request = { run_id: runId, run_uuid: runId, key, value: String(value) }
    await this.#transport.call(runEndpoints.setTag, request, options)
  }

  /** POST `runs/delete-tag`. @throws MlflowError RESOURCE_DOES_NOT_EXIST when the run has no such tag */
  async deleteTag(runId: string, key: string, options: CallOptions = {}): Promise<void> {
    await this.#transport.call(runEndpoints.deleteTag, { run_id: runId, key }, options)
  }

  /** Records datasets (and, on servers 3.x, models) that the run read. POST `runs/log-inputs`. */
  async logInputs(
    runId: string,
    datasets: readonly DatasetInput[],
    options: CallOptions & { readonly modelIds?: readonly string[] } = {},
  ): Promise<void> {
    const models = options.modelIds?.map((modelId) => ({ model_id: modelId }))
    const request = { run_id: runId, datasets: datasets.map(datasetInputToWire), models }
    await this.#transport.call(runEndpoints.logInputs, request, options)
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
        metricEndpoints.getMetricHistory,
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

  /** The complete history of a metric in one list. GET `metrics/get-history`. */
  async getMetricHistory(runId: string, key: string, options: CallOptions = {}): Promise<readonly Metric[]> {
    const pages: (readonly Metric[])[] = []
    for await (const page of this.metricHistoryPages(runId, key, options)) pages.push(page)
    return pages.flat()
  }

  /**
   * Histories of up to 100 runs at no more than about `maxResults` (2500) steps chosen by the server, first and last
   * ones included. GET `metrics/get-history-bulk-interval` (servers ≥ 2.3).
   */
  async getMetricHistoryBulkInterval(
    runIds: readonly string[],
    key: string,
    options: CallOptions & {
      readonly steps?: { readonly first: number; readonly last: number }
      readonly maxResults?: number
    } = {},
  ): Promise<readonly (Metric & { readonly runId: string })[]> {
    const request = {
      run_ids: runIds,
      metric_key: key,
      start_step: options.steps?.first,
      end_step: options.steps?.last,
      max_results: options.maxResults ?? MAX_SAMPLED_STEPS,
    }
    return (await this.#transport.call(metricEndpoints.getMetricHistoryBulkInterval, request, options)).metrics
  }

  /** One page of the direct children of an artifact directory; none for a file or an absent path. GET `artifacts/list`. */
  async listArtifacts(
    runId: string,
    options: CallOptions & { readonly path?: string | undefined; readonly pageToken?: string | undefined } = {},
  ): Promise<ArtifactList> {
    const request = {
      run_id: runId,
      run_uuid: runId,
      path: options.path === '' ? undefined : options.path,
      page_token: options.pageToken,
    }
    const answer = await this.#transport.call(artifactEndpoints.listArtifacts, request, options)
    return { rootUri: answer.root_uri, files: answer.files, nextPageToken: answer.next_page_token || undefined }
  }

  /** The bytes of one artifact file, unread, so that the caller may stream them. GET `/get-artifact`. */
  async getArtifact(runId: string, path: string, options: CallOptions = {}): Promise<Response> {
    return this.#transport.download(artifactEndpoints.GET_ARTIFACT_PATH, artifactQuery(runId, path), options)
  }

  /** Where a browser downloads one artifact file from. GET `/get-artifact`. */
  artifactUrl(runId: string, path: string): string {
    return this.#transport.urlOf(artifactEndpoints.GET_ARTIFACT_PATH, artifactQuery(runId, path))
  }

  /** The version that the server says it has, `3.17.2`. GET `/version` (plain text, needs no credentials). */
  async getServerVersion(options: CallOptions = {}): Promise<string> {
    const answer = await this.#transport.download('/version', {}, options)
    return (await answer.text()).trim()
  }

  /** Whom the calls reach in the end; only Runlens' own server knows. GET `/runlens/connection`. */
  async getConnection(options: CallOptions = {}): Promise<Connection> {
    return this.#transport.call(connectionEndpoints.getConnection, {}, options)
  }
}

function runSearchRequest(experimentIds: readonly string[], options: SearchOptions) {
  return {
    experiment_ids: experimentIds,
    filter: options.filter,
    run_view_type: options.viewType,
    max_results: options.maxResults ?? 1000,
    order_by: options.orderBy,
    page_token: options.pageToken,
  }
}

/** Both id names, as Python sends them, for the oldest servers. */
function artifactQuery(runId: string, path: string) {
  return { run_id: runId, run_uuid: runId, path }
}
