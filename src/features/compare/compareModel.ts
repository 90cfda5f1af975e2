import type { ComparedRun } from '../../domain/compare/comparedRun.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { Direction } from '../../domain/metricDirection.ts'
import type { ShownRows } from '../../domain/compare/shownRows.ts'
import type { DeltaMode } from '../../routes/compare.ts'

/** What the difference table shows, ready to draw, print and export. */
export interface CompareModel {
  /** The baseline first. */
  readonly runs: readonly ComparedRun[]
  readonly rows: ShownRows
  /** Shown or not. */
  readonly allRows: readonly CompareRow[]
  readonly delta: DeltaMode
  readonly isTransposed: boolean
  /** Which way is better in a row; `undefined` when nobody knows, and for all that is no metric. */
  readonly directionOf: (row: CompareRow) => Direction | undefined
  /** What an experiment is called; its id until that is known. */
  readonly experimentName: (experimentId: string) => string
}

/** What a person can do to the table. Ids are runs'. */
export interface CompareActions {
  readonly onBaseline: (runId: string) => void
  readonly onRemove: (runId: string) => void
  /** Puts a run where another one is. */
  readonly onMove: (runId: string, toRunId: string) => void
  /** The runs in another order, all of them. */
  readonly onOrder: (runIds: readonly string[]) => void
  readonly onDirection: (metricKey: string, direction: Direction) => void
  /** Opens the whole difference of two long values: of the baseline's and the run's. */
  readonly onDiff: (row: CompareRow, runId: string) => void
}
