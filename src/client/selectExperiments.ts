import type { Experiment } from '../domain/experiment.ts'
import { experimentComparator } from '../domain/filter/compareExperiments.ts'
import { EXPERIMENTS } from '../domain/filter/language.ts'
import { compileExperimentFilter } from '../domain/filter/matchExperiments.ts'
import { checkOrderBy, readOrderBy } from '../domain/filter/orderBy.ts'
import type { OrderBy } from '../domain/filter/orderBy.ts'
import { decodePageToken, encodePageToken } from '../domain/filter/pageToken.ts'
import { clausesOf, readFilter } from '../domain/filter/readFilter.ts'
import { isRefusal } from '../domain/filter/refusal.ts'
import type { Page } from '../domain/page.ts'
import { MlflowError } from '../domain/trackingError.ts'
import type { SearchOptions } from './searchOptions.ts'

/** What MLflow's `experiments/search` would answer about `experiments`. @throws MlflowError as it would refuse */
export function selectExperiments(experiments: readonly Experiment[], options: SearchOptions): Page<Experiment> {
  const orderBy = options.orderBy ?? []
  const order = orderBy.map((text): OrderBy => {
    const entry = readOrderBy(text, EXPERIMENTS)
    return isRefusal(entry) ? refuse(entry) : entry
  })
  const reading = readFilter(options.filter ?? '', EXPERIMENTS)
  const refusal = checkOrderBy(order, orderBy, EXPERIMENTS) ?? reading.refusal
  if (refusal !== undefined) return refuse(refusal)
  const offset = decodePageToken(options.pageToken)
  if (typeof offset !== 'number') return refuse(offset)

  const matching = experiments.filter(compileExperimentFilter(clausesOf(reading))).sort(experimentComparator(order))
  const end = offset + (options.maxResults ?? 1000)
  return {
    items: matching.slice(offset, end),
    nextPageToken: matching.length > end ? encodePageToken(end) : undefined,
  }
}

function refuse({ errorCode, message }: { readonly errorCode: string; readonly message: string }): never {
  throw new MlflowError(message, { errorCode, status: 400, endpoint: 'GET experiments/search' })
}
