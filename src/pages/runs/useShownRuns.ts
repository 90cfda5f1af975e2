import { useDeferredValue, useState } from 'react'
import { useLocation } from 'react-router'
import type { LoadedRuns } from '../../data/loadedRuns.ts'
import { useIsReturn } from '../../ui/seenPlaces.ts'

/** Runs that were read, and when. */
export interface ReadRuns {
  readonly loaded: LoadedRuns
  readonly updatedAtMs: number
}

/** The runs of a query, and when the server gave them; `undefined` while there are none. */
export function readRuns(loaded: LoadedRuns | undefined, updatedAtMs: number): ReadRuns | undefined {
  return loaded && { loaded, updatedAtMs: loaded.readAtMs ?? updatedAtMs }
}

interface ShownRuns {
  /** `undefined` while there is nothing to look at. */
  readonly shown: ReadRuns | undefined
  /** They answer the search before. */
  readonly isSearching: boolean
}

interface Kept extends ReadRuns {
  readonly scope: string
}

/**
 * What to look at while a search is under way: the runs of the search before, so that the table does not come down between
 * two filters. Not those of other experiments or of another kind, and nothing where nothing was found before.
 * @param answer as far as it is there.
 * @param isUnderWay whether an answer will come.
 * @param scope of which experiments, and which kind of runs.
 */
export function useShownRuns(answer: ReadRuns | undefined, isUnderWay: boolean, scope: string): ShownRuns {
  const [kept, setKept] = useState<Kept>()
  if (answer !== undefined && (kept?.loaded !== answer.loaded || kept.scope !== scope)) setKept({ ...answer, scope })
  if (answer !== undefined) return { shown: answer, isSearching: false }
  const isOfUse = isUnderWay && kept?.scope === scope && kept.loaded.table.size > 0
  return { shown: isOfUse ? kept : undefined, isSearching: isOfUse }
}

/**
 * Whether the runs that are there are drawn. The first are drawn a little at a time, while the page goes on waiting for them.
 * Where it is the first page, all around them comes before they do: together they would take too long for one frame. Who
 * comes back to it sees them at once.
 */
export function useIsDrawn(isThere: boolean): boolean {
  const isReturn = useIsReturn()
  const isFirstPage = useLocation().key === 'default' && !isReturn
  return useDeferredValue(isThere, isThere && !isFirstPage)
}
