import { useMemo, useState } from 'react'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import { useNow } from '../../ui/useNow.ts'
import { useSameItems } from '../../ui/useSameItems.ts'
import { directionFinder, prepareComparison, prepareModel } from './prepareCompare.ts'
import type { CompareViewProps } from './viewProps.ts'

/**
 * The model of the page. Its parts are memoised by hand, each from no more than it needs: to compare 500 runs by 300 keys
 * takes a frame or two, which typing into the search field must not pay.
 */
export function useCompareModel({ search, compared, experiments }: CompareViewProps): CompareModel {
  const { baseline } = search
  const runIds = useSameItems(search.runIds)
  const lowerIsBetter = useSameItems(search.lowerIsBetter)
  const higherIsBetter = useSameItems(search.higherIsBetter)
  const known = useSameItems(experiments)
  const clockMs = useNow()
  const [openedMs] = useState(Date.now)
  // Only a run that is going gets older.
  const nowMs = compared.table.liveCount > 0 ? clockMs : openedMs
  const experimentName = useMemo(() => {
    const names = new Map(known.map(({ experimentId, name }) => [experimentId, name]))
    return (experimentId: string): string => names.get(experimentId) ?? experimentId
  }, [known])
  const directionOf = useMemo(
    () => directionFinder({ lowerIsBetter, higherIsBetter }, known),
    [lowerIsBetter, higherIsBetter, known],
  )
  const comparison = useMemo(
    () => prepareComparison(compared, { runIds, baseline }, experimentName, nowMs),
    [compared, runIds, baseline, experimentName, nowMs],
  )
  const { find, onlyDifferences, delta, isTransposed } = search
  return useMemo(
    () => prepareModel(comparison, { find, onlyDifferences, delta, isTransposed }, { experimentName, directionOf }),
    [comparison, find, onlyDifferences, delta, isTransposed, experimentName, directionOf],
  )
}
