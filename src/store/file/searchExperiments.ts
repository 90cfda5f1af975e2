import type { Experiment } from '../../domain/experiment.ts'
import { experimentComparator } from '../../domain/filter/compareExperiments.ts'
import { EXPERIMENTS } from '../../domain/filter/language.ts'
import { compileExperimentFilter } from '../../domain/filter/matchExperiments.ts'
import type { Page } from '../../domain/page.ts'
import { readSearch } from '../rules/search.ts'
import type { SearchRequest } from '../trackingStore.ts'
import { cut, isInView } from './searchPage.ts'
import type { Session } from './session.ts'

export async function searchExperiments({ catalog }: Session, request: SearchRequest): Promise<Page<Experiment>> {
  const { clauses, order, offset } = readSearch(request, EXPERIMENTS)
  const matches = compileExperimentFilter(clauses, 'file')
  const experiments = (await catalog.experiments()).flatMap(({ experiment }) => experiment ?? [])
  const found = experiments.filter(
    (experiment) => isInView(experiment.lifecycleStage, request.viewType) && matches(experiment),
  )
  return cut(found.sort(experimentComparator(order)), request, offset)
}
