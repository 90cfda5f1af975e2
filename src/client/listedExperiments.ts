import { listExperiments } from '../contract/experimentEndpoints.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { Page } from '../domain/page.ts'
import { MissingEndpointError, SchemaError } from '../domain/trackingError.ts'
import { itemsOfPages } from './pages.ts'
import type { SearchOptions } from './searchOptions.ts'
import type { Transport } from './transport.ts'

/** Experiments per request of a listing that is read whole. */
const PAGE_SIZE = 1000

/**
 * `searchExperiments` on servers before 1.28, which can only list: everything is read, and filtered, ordered and paged
 * here as newer servers do. Order and filter are loaded only when they are wanted.
 * @throws SchemaError when the server cannot list either, which every MLflow can that cannot search
 */
export async function searchListedExperiments(transport: Transport, options: SearchOptions): Promise<Page<Experiment>> {
  const listed = await listAll(transport, options)
  const { selectExperiments } = await import('./selectExperiments.ts')
  return selectExperiments(listed, options)
}

async function listAll(transport: Transport, options: SearchOptions): Promise<Experiment[]> {
  const pages = itemsOfPages('GET experiments/list', async (pageToken) => {
    const request = { view_type: options.viewType, max_results: PAGE_SIZE, page_token: pageToken }
    const { experiments, next_page_token } = await transport.call(listExperiments, request, options)
    return { items: experiments, nextPageToken: next_page_token || undefined }
  })
  try {
    const experiments: Experiment[] = []
    for await (const experiment of pages) experiments.push(experiment)
    return experiments
  } catch (error) {
    if (!(error instanceof MissingEndpointError)) throw error
    throw new SchemaError('The server can neither search nor list experiments, as every MLflow can', error.endpoint, {
      cause: error,
    })
  }
}
