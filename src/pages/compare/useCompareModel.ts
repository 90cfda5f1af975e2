import { useMemo, useState } from 'react'
import { attributeRows } from '../../domain/compare/attributeRows.ts'
import { comparedRuns } from '../../domain/compare/comparedRun.ts'
import { loggedRows } from '../../domain/compare/loggedRows.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import { useNow } from '../../ui/useNow.ts'
import { useSameItems } from '../../ui/useSameItems.ts'
import { directionFinder, prepareModel } from './prepareCompare.ts'
import { useBestValues } from './useBestValues.ts'
import type { BestValues } from './useBestValues.ts'
import { useBrushedRuns } from './useBrushedRuns.ts'
import type { CompareViewProps } from './viewProps.ts'

export interface PageModel {
  /** Of the runs that brushes leave. */
  readonly model: CompareModel
  /** All of the link, the baseline first. */
  readonly allRuns: CompareModel['runs']
  /** Brushes do not want the baseline, and it is there all the same. */
  readonly keepsBaseline: boolean
  readonly best: BestValues
}

/**
 * The model of the page. Its parts are memoised by hand, each from no more than it needs: what 500 runs logged under 300
 * keys is not compared again because somebody types, an experiment's name arrives or a running run gets older.
 */
export function useCompareModel({ search, compared, experiments }: CompareViewProps): PageModel {
  const { table } = compared
  const { baseline, find, onlyDifferences, delta, isTransposed } = search
  const runIds = useSameItems(search.runIds)
  const lowerIsBetter = useSameItems(search.lowerIsBetter)
  const higherIsBetter = useSameItems(search.higherIsBetter)
  const known = useSameItems(experiments)
  const clockMs = useNow()
  const [openedMs] = useState(Date.now)
  // Only a run that is going gets older.
  const nowMs = table.liveCount > 0 ? clockMs : openedMs
  const experimentName = useMemo(() => {
    const names = new Map(known.map(({ experimentId, name }) => [experimentId, name]))
    return (experimentId: string): string => names.get(experimentId) ?? experimentId
  }, [known])
  const directionOf = useMemo(
    () => directionFinder({ lowerIsBetter, higherIsBetter }, known),
    [lowerIsBetter, higherIsBetter, known],
  )
  const allRuns = useMemo(() => comparedRuns(table, runIds, baseline), [table, runIds, baseline])
  const { runs, keepsBaseline } = useBrushedRuns(table, allRuns, search.charts.brushes, nowMs)
  const places = useMemo(() => runs.map(({ place }) => place), [runs])
  const logged = useMemo(() => loggedRows(table, places), [table, places])
  const { rows, best } = useBestValues(logged, runs, directionOf, search.showsBest)
  const attributes = useMemo(() => attributeRows(places, nowMs, experimentName), [places, nowMs, experimentName])
  const model = useMemo(() => {
    const comparison = { runs, rows: [...rows, ...attributes] }
    return prepareModel(comparison, { find, onlyDifferences, delta, isTransposed }, { experimentName, directionOf })
  }, [runs, rows, attributes, find, onlyDifferences, delta, isTransposed, experimentName, directionOf])
  return { model, allRuns, keepsBaseline, best }
}
