import { runComparator } from '../../domain/filter/compareRuns.ts'
import { RUNS } from '../../domain/filter/language.ts'
import { compileRunFilter } from '../../domain/filter/matchRuns.ts'
import type { Page } from '../../domain/page.ts'
import type { Run } from '../../domain/run.ts'
import { readSearch } from '../rules/search.ts'
import type { RunSearchRequest } from '../trackingStore.ts'
import { cut, isInView } from './searchPage.ts'
import type { Session } from './session.ts'

export async function searchRuns({ catalog }: Session, request: RunSearchRequest): Promise<Page<Run>> {
  const { clauses, order, offset } = readSearch(request, RUNS)
  const matches = compileRunFilter(clauses, 'file')
  const found: Run[] = []
  for (const experimentId of new Set(request.experimentIds)) {
    const owner = await catalog.experiment(experimentId)
    for (const run of (await owner?.runs.all(catalog.access)) ?? []) {
      if (isInView(run.info.lifecycleStage, request.viewType) && matches(run)) found.push(run)
    }
  }
  return cut(found.sort(runComparator(order, 'file')), request, offset)
}
