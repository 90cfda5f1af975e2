import * as experimentEndpoints from '../contract/experimentEndpoints.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import type { Page } from '../domain/page.ts'
import type { Tag } from '../domain/tag.ts'
import { MissingEndpointError, MlflowError } from '../domain/trackingError.ts'
import { searchListedExperiments } from './listedExperiments.ts'
import { itemsOfPages } from './pages.ts'
import type { SearchOptions } from './searchOptions.ts'
import { sentPair } from './sentValues.ts'
import { TrackingCalls } from './trackingCalls.ts'
import type { CallOptions, Transport } from './transport.ts'

/** The part of `MlflowClient` about experiments. */
export abstract class ExperimentCalls extends TrackingCalls {
  /** The servers that were found unable to search, by their transports. */
  readonly #cannotSearch = new WeakSet<Transport>()

  /** Makes an experiment and returns its id. POST `experiments/create`. */
  async createExperiment(
    name: string,
    options: CallOptions & { readonly artifactLocation?: string; readonly tags?: readonly Tag[] } = {},
  ): Promise<string> {
    const request = { name, artifact_location: options.artifactLocation, tags: options.tags?.map(sentPair) }
    const answer = await this.transport.call(experimentEndpoints.createExperiment, request, options)
    return answer.experiment_id
  }

  /** An experiment by id, deleted ones too. GET `experiments/get`. */
  async getExperiment(experimentId: string, options: CallOptions = {}): Promise<Experiment> {
    const request = { experiment_id: experimentId }
    return (await this.transport.call(experimentEndpoints.getExperiment, request, options)).experiment
  }

  /** An experiment by name, deleted ones too; `undefined` when there is none. GET `experiments/get-by-name`. */
  async getExperimentByName(name: string, options: CallOptions = {}): Promise<Experiment | undefined> {
    try {
      const request = { experiment_name: name }
      return (await this.transport.call(experimentEndpoints.getExperimentByName, request, options)).experiment
    } catch (error) {
      if (error instanceof MlflowError && error.errorCode === 'RESOURCE_DOES_NOT_EXIST') return undefined
      throw error
    }
  }

  /**
   * One page of experiments. GET `experiments/search`; servers before 1.28 have no such call: there all are listed, and
   * filtered and ordered here.
   */
  async searchExperiments(options: SearchOptions = {}): Promise<Page<Experiment>> {
    const { transport } = this
    if (this.#cannotSearch.has(transport)) return searchListedExperiments(transport, options)
    try {
      return await searchPage(transport, options)
    } catch (error) {
      if (!(error instanceof MissingEndpointError)) throw error
    }
    const page = await searchListedExperiments(transport, options)
    this.#cannotSearch.add(transport)
    return page
  }

  /** One page of all experiments, active ones by default; as in Python before 2.0. GET `experiments/search` or `/list`. */
  async listExperiments(
    viewType: ViewType = 'ACTIVE_ONLY',
    options: CallOptions & Pick<SearchOptions, 'maxResults' | 'pageToken'> = {},
  ): Promise<Page<Experiment>> {
    return this.searchExperiments({ ...options, viewType })
  }

  /** Every experiment that a search finds, page after page as they are wanted; `maxResults` is the size of a page. */
  allExperiments(options: Omit<SearchOptions, 'pageToken'> = {}): AsyncGenerator<Experiment, void, undefined> {
    return itemsOfPages('GET experiments/search', (pageToken) => this.searchExperiments({ ...options, pageToken }))
  }

  /** POST `experiments/update`. Only active experiments can be renamed. */
  async renameExperiment(experimentId: string, newName: string, options: CallOptions = {}): Promise<void> {
    const request = { experiment_id: experimentId, new_name: newName }
    await this.transport.call(experimentEndpoints.updateExperiment, request, options)
  }

  /** Marks the experiment and all its runs deleted. POST `experiments/delete`. */
  async deleteExperiment(experimentId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.call(experimentEndpoints.deleteExperiment, { experiment_id: experimentId }, options)
  }

  /** Restores the experiment and all its runs, also those deleted one by one. POST `experiments/restore`. */
  async restoreExperiment(experimentId: string, options: CallOptions = {}): Promise<void> {
    await this.transport.call(experimentEndpoints.restoreExperiment, { experiment_id: experimentId }, options)
  }

  /** POST `experiments/set-experiment-tag`. */
  async setExperimentTag(experimentId: string, key: string, value: unknown, options: CallOptions = {}): Promise<void> {
    const request = { experiment_id: experimentId, ...sentPair({ key, value }) }
    await this.transport.call(experimentEndpoints.setExperimentTag, request, options)
  }

  /** POST `experiments/delete-experiment-tag`. @throws MissingEndpointError before MLflow 3.0 */
  async deleteExperimentTag(experimentId: string, key: string, options: CallOptions = {}): Promise<void> {
    await this.transport.call(experimentEndpoints.deleteExperimentTag, { experiment_id: experimentId, key }, options)
  }
}

async function searchPage(transport: Transport, options: SearchOptions): Promise<Page<Experiment>> {
  const request = {
    max_results: options.maxResults ?? 1000,
    filter: options.filter,
    order_by: options.orderBy,
    view_type: options.viewType,
    page_token: options.pageToken,
  }
  const answer = await transport.call(experimentEndpoints.searchExperiments, request, options)
  return { items: answer.experiments, nextPageToken: answer.next_page_token || undefined }
}
