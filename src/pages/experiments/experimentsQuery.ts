import type { ExperimentSearch } from '../../data/experiments.ts'
import { nameFilter } from '../../domain/nameSearch.ts'
import type { ExperimentSortKey, ExperimentsSearch } from '../../routes/experiments.ts'

const FIELD: Readonly<Record<ExperimentSortKey, string>> = {
  name: 'name',
  updated: 'last_update_time',
  created: 'creation_time',
}

/** What the URL asks for in the server's words, so that sorting and finding hold for all pages and not only for the loaded. `sent` is the filter. */
export function experimentsQuery({ name, sort }: ExperimentsSearch, sent: string): ExperimentSearch {
  return {
    filter: [nameFilter(name), sent].filter((part) => part !== '').join(' AND '),
    orderBy: [`${FIELD[sort.key]} ${sort.descending ? 'DESC' : 'ASC'}`],
    viewType: 'ACTIVE_ONLY',
  }
}
