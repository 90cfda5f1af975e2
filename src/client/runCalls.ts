import * as runEndpoints from '../contract/runEndpoints.ts'
import type { Page } from '../domain/page.ts'
import type { Run, RunInfo, RunStatus } from '../domain/run.ts'
import { SYSTEM_TAG, valueOf } from '../domain/tag.ts'
import type { Tag } from '../domain/tag.ts'
import type { Int64 } from '../lib/json.ts'
import { ExperimentCalls } from './experimentCalls.ts'
import { itemsOfPages } from './pages.ts'
import { completeUpdate } from './runUpdate.ts'
import type { RunUpdate } from './runUpdate.ts'
import { runsPage } from './runsPage.ts'
import type { SearchOptions } from './searchOptions.ts'
import { sentInteger, sentPair } from './sentValues.ts'
import type { CallOptions } from './transport.ts'

/** The part of `MlflowClient` about runs. */
export abstract class RunCalls extends ExperimentCalls {
  /**
   * Makes a run, RUNNING from `startTimeMs` (now, also for 0) on. The user is tag `mlflow.user`, else `unknown`, as in Python.
   * POST `runs/create`. @throws UsageError when `startTimeMs` is no whole number
   */
  async createRun(
    experimentId: string,
    options: CallOptions & {
      readonly runName?: string
      readonly startTimeMs?: Int64
      readonly tags?: readonly Tag[]
    } = {},
  ): Promise<Run> {
    const { runName, tags = [] } = options
    // Servers before 1.30 know a run's name by its tag only; later ones accept both when they are equal.
    const isNamed = runName === undefined || valueOf(tags, SYSTEM_TAG.runName) !== undefined
    const request = {
      experiment_id: experimentId,
      user_id: valueOf(tags, SYSTEM_TAG.user) ?? 'unknown',
      start_time: sentInteger('startTimeMs', options.startTimeMs) || Date.now(),
      run_name: runName,
      tags: (isNamed ? tags : [...tags, { key: SYSTEM_TAG.runName, value: runName }]).map(sentPair),
    }
    return (await this.transport.call(runEndpoints.createRun, request, options)).run
  }

  /** A run with its latest metrics, params and tags, deleted ones too. GET `runs/get`. */
  async getRun(runId: string, options: CallOptions = {}): Promise<Run> {
    return (await this.transport.call(runEndpoints.getRun, { run_id: runId, run_uuid: runId }, options)).run
  }

  /** One page of the runs of one or several experiments. POST `runs/search`. A last page may be empty. */
  async searchRuns(experimentIds: string | readonly string[], options: SearchOptions = {}): Promise<Page<Run>> {
    const request = runSearchRequest(experimentIds, options)
    return runsPage(await this.transport.call(runEndpoints.searchRuns, request, options))
  }

  /** The same page of runs as bytes, for `readRunsPage` in a worker: a page can be many megabytes of JSON. */
  async searchRunsBytes(experimentIds: string | readonly string[], options: SearchOptions = {}): Promise<ArrayBuffer> {
    const request = runSearchRequest(experimentIds, options)
    return this.transport.callForBytes(runEndpoints.searchRuns, request, options)
  }

  /** Every run that a search finds, page after page as they are wanted; `maxResults` is the size of a page. */
  allRuns(
    experimentIds: string | readonly string[],
    options: Omit<SearchOptions, 'pageToken'> = {},
  ): AsyncGenerator<Run, void, undefined> {
    return itemsOfPages('POST runs/search', (pageToken) => this.searchRuns(experimentIds, { ...options, pageToken }))
  }

  /** One page of what the runs of an experiment are, without what they logged; as in Python before 2.0. POST `runs/search`. */
  async listRunInfos(experimentId: string, options: Omit<SearchOptions, 'filter'> = {}): Promise<Page<RunInfo>> {
    const { items, nextPageToken } = await this.searchRuns(experimentId, options)
    return { items: items.map(({ info }) => info), nextPageToken }
  }

  /**
   * Changes status, name or end; what is not given stays. An end at 0 takes the run's end away, for one that goes on again;
   * Python's client cannot say that. POST `runs/update`; before MLflow 2.3 GET `runs/get`, too.
   */
  async updateRun(runId: string, options: CallOptions & RunUpdate = {}): Promise<RunInfo> {
    const { transport } = this
    const { runName = '' } = options
    sentInteger('endTimeMs', options.endTimeMs)
    const { status, endTimeMs } = await completeUpdate(transport, runId, options)
    const request = { run_id: runId, run_uuid: runId, status, end_time: endTimeMs, run_name: options.runName }
    const { run_info: info } = await transport.call(runEndpoints.updateRun, request, options)
    if (runName === '' || info.runName === runName) return info
    // The server is older than 1.30 and knows a run's name by its tag only.
    const tag = { run_id: runId, run_uuid: runId, key: SYSTEM_TAG.runName, value: runName }
    await transport.call(runEndpoints.setTag, tag, options)
    return { ...info, runName }
  }

  /**
   * Ends a run: FINISHED, now, unless told otherwise. An end at 0 is now as well, as in Python: no server keeps it.
   * POST `runs/update`.
   */
  async setTerminated(
    runId: string,
    options: CallOptions & { readonly status?: Exclude<RunStatus, 'UNKNOWN'>; readonly endTimeMs?: Int64 } = {},
  ): Promise<RunInfo> {
    const request = {
      run_id: runId,
      run_uuid: runId,
      status: options.status ?? 'FINISHED',
      end_time: sentInteger('endTimeMs', options.endTimeMs) || Date.now(),
    }
    return (await this.transport.call(runEndpoints.updateRun, request, options)).run_info
  }

  /** POST `runs/delete`. */
  async deleteRun(runId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.call(runEndpoints.deleteRun, { run_id: runId }, options)
  }

  /** POST `runs/restore`. */
  async restoreRun(runId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.call(runEndpoints.restoreRun, { run_id: runId }, options)
  }
}

function runSearchRequest(experimentIds: string | readonly string[], options: SearchOptions) {
  return {
    experiment_ids: typeof experimentIds === 'string' ? [experimentIds] : experimentIds,
    filter: options.filter,
    run_view_type: options.viewType,
    max_results: options.maxResults ?? 1000,
    order_by: options.orderBy,
    page_token: options.pageToken,
  }
}
