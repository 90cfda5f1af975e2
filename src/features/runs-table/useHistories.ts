import { useMemo, useState } from 'react'
import { useSummaryWishes } from '../../data/useHistorySummaries.ts'
import type { useHistorySummaries } from '../../data/useHistorySummaries.ts'
import type { HistoryField } from '../../domain/columnField.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { countComputed, summaryRuns, wantedHistories } from './historyWishes.ts'

/** How far the columns that are computed from histories are. */
export interface Histories {
  /** Of all rows that are shown. `total` is 0 when there is no such column. */
  readonly count: ReturnType<typeof countComputed>
  readonly isReading: boolean
  readonly error: Error | undefined
  /** They are computed for all rows, and not only for those in sight. */
  readonly isForAll: boolean
  readonly setIsForAll: (isForAll: boolean) => void
  readonly retry: () => void
  /** Absent when nothing is computed; else wants to know which rows of the table are in sight. */
  readonly onView: ((rows: readonly number[]) => void) | undefined
}

interface Wanted {
  readonly table: RunTable
  readonly rows: Uint32Array
  /** The columns that are shown. */
  readonly fields: readonly HistoryField[]
  /** Runs are ordered by one of them: then it is wanted of all. */
  readonly isOrdered: boolean
  readonly nowMs: number
}

/**
 * Has the histories computed that the columns show: first of the rows in sight; of all rows when they are ordered by such
 * a column, or somebody asks for it.
 */
export function useHistories(
  [summaries, summarizer]: ReturnType<typeof useHistorySummaries>,
  { table, rows, fields, isOrdered, nowMs }: Wanted,
): Histories {
  const [choice, setChoice] = useState<{ readonly isForAll: boolean; readonly isOrdered: boolean }>()
  const [view, setView] = useState<readonly number[]>([])
  // Who stopped it before did not know that the runs would be ordered by it.
  const isForAll = choice?.isOrdered === isOrdered ? choice.isForAll : isOrdered
  const wanted = useMemo(() => wantedHistories(fields), [fields])
  const all = useMemo(
    () => wanted.map((wish) => ({ ...wish, runs: summaryRuns(table, rows, wish.key, nowMs) })),
    [wanted, table, rows, nowMs],
  )
  const wishes = useMemo(() => {
    const rowsInSight = view.filter((row) => row < table.size)
    const inSight = wanted.map((wish) => ({ ...wish, runs: summaryRuns(table, rowsInSight, wish.key, nowMs) }))
    return isForAll ? [...inSight, ...all] : inSight
  }, [wanted, all, isForAll, table, view, nowMs])
  useSummaryWishes(summarizer, wishes)
  return {
    count: useMemo(() => countComputed(all, summaries), [all, summaries]),
    isReading: summaries.isReading,
    error: summaries.error,
    isForAll,
    setIsForAll: (isWanted) => setChoice({ isForAll: isWanted, isOrdered }),
    retry: () => summarizer.retry(),
    onView: fields.length === 0 ? undefined : setView,
  }
}
