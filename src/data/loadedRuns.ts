import type { ViewType } from '../domain/lifecycle.ts'
import type { RunTable } from '../domain/runTable.ts'

/** Which runs are asked for, and in which order. POST `runs/search` */
export interface RunSearch {
  readonly experimentIds: readonly string[]
  /** MLflow's runs filter language; `''` is everything. */
  readonly filter: string
  readonly orderBy: readonly string[]
  readonly viewType: ViewType
}

/** Runs as far as they are loaded. */
export interface LoadedRuns {
  readonly table: RunTable
  /** Where the rest begins; absent when this is all of them. MLflow never says how many there are. */
  readonly nextPageToken: string | undefined
  /** Since when they are known, where that is longer than the query has had them: they were found among others that were here. */
  readonly readAtMs?: number
}
