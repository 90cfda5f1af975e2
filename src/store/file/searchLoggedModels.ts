import { stepOf } from '../../domain/filter/compareRuns.ts'
import { compileLoggedModelFilter, loggedModelValue } from '../../domain/filter/matchLoggedModels.ts'
import type { MetricTest } from '../../domain/filter/matchLoggedModels.ts'
import type { LoggedModel } from '../../domain/loggedModel.ts'
import type { Page } from '../../domain/page.ts'
import { LOGGED_MODEL_PAGE, LOGGED_MODELS } from '../rules/loggedModels.ts'
import { readSearch } from '../rules/search.ts'
import { invalidParameter } from '../storeError.ts'
import type { LoggedModelOrder, LoggedModelSearchRequest } from '../trackingStore.ts'
import { cut } from './searchPage.ts'
import type { Session } from './session.ts'

export async function searchLoggedModels(
  { catalog }: Session,
  request: LoggedModelSearchRequest,
): Promise<Page<LoggedModel>> {
  const { filter, pageToken, datasets } = request
  const maxResults = Math.min(request.maxResults, LOGGED_MODEL_PAGE)
  const plain = { filter, pageToken, maxResults, orderBy: [], viewType: 'ACTIVE_ONLY' } as const
  const { clauses, offset } = readSearch(plain, LOGGED_MODELS)
  if (clauses.some(({ entity }) => entity === 'dataset')) {
    throw invalidParameter("Invalid entity type: 'dataset'. Use the 'datasets' field to search by dataset.")
  }
  const counts: MetricTest = ({ datasetName, datasetDigest }) =>
    datasets.length === 0 ||
    datasets.some(({ name, digest }) => datasetName === name && (digest === undefined || datasetDigest === digest))
  const matches = compileLoggedModelFilter(clauses, counts, 'file')
  const needsDataset = datasets.length > 0 && !clauses.some(({ entity }) => entity === 'metric')
  const compare = comparator(request.orderBy)

  const found: LoggedModel[] = []
  for (const experimentId of new Set(request.experimentIds)) {
    const owner = await catalog.experiment(experimentId)
    for (const { model, isDeleted } of (await owner?.models(catalog.access)) ?? []) {
      if (model === undefined || isDeleted || !matches(model)) continue
      if (!needsDataset || model.metrics.some(counts)) found.push(model)
    }
  }
  return cut(found.sort(compare), plain, offset)
}

/** Missing values last; newest first, then by id. */
function comparator(order: readonly LoggedModelOrder[]): (a: LoggedModel, b: LoggedModel) => number {
  const steps = [
    ...order.map(orderStep),
    stepOf((model: LoggedModel) => model.creationTimeMs, false),
    stepOf((model: LoggedModel) => model.modelId, true),
  ]
  return (a, b) => steps.reduce((found, step) => found || step(a, b), 0)
}

function orderStep({ fieldName, ascending, datasetName, datasetDigest }: LoggedModelOrder) {
  if (LOGGED_MODELS.attributes.has(fieldName)) {
    return stepOf((model: LoggedModel) => loggedModelValue(model, fieldName), ascending)
  }
  if (!fieldName.includes('.')) throw invalidParameter(`Invalid order by field name: ${fieldName}`)
  if (!fieldName.startsWith('metrics.')) {
    throw invalidParameter(`Invalid order by field name: ${fieldName}. Only metrics are supported.`)
  }
  const key = fieldName.slice('metrics.'.length)
  return stepOf((model: LoggedModel) => {
    const candidates = model.metrics.filter(
      (metric) =>
        metric.key === key &&
        (datasetName === undefined || metric.datasetName === datasetName) &&
        (datasetDigest === undefined || metric.datasetDigest === datasetDigest),
    )
    return candidates.sort(stepOf(({ timestampMs }) => timestampMs, false))[0]?.value
  }, ascending)
}
