import { useMemo } from 'react'
import { chartCells } from '../../domain/chartRows.ts'
import { brushRuns, parseBrush, printBrush } from '../../domain/columnBrush.ts'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import { tableRowsOf } from '../../domain/compare/comparedRun.ts'
import type { ComparedRun } from '../../domain/compare/comparedRun.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { useSameItems } from '../../ui/useSameItems.ts'

export interface BrushedRuns {
  readonly runs: readonly ComparedRun[]
  /** Brushes do not want the baseline, and it is there all the same. */
  readonly keepsBaseline: boolean
}

/** Of `runs`, those that all brushes want, and the baseline, the first one, against which they are measured. */
export function useBrushedRuns(
  table: RunTable,
  runs: readonly ComparedRun[],
  brushes: readonly ColumnBrush[],
  nowMs: number,
): BrushedRuns {
  const printed = useSameItems(brushes.map(printBrush))
  return useMemo(() => {
    const wanted = printed.flatMap((text) => parseBrush(text) ?? [])
    if (wanted.length === 0) return { runs, keepsBaseline: false }
    const isWanted = brushRuns(chartCells(table, tableRowsOf(runs), nowMs), wanted)
    return { runs: runs.filter((_, index) => index === 0 || isWanted[index]), keepsBaseline: isWanted[0] === false }
  }, [table, runs, printed, nowMs])
}
