import { isLongRow } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { ShownLine } from '../../domain/compare/shownRows.ts'
import type { DeltaMode } from '../../routes/compare.ts'
import type { CompareModel } from './compareModel.ts'
import type { Track } from './matrixTracks.ts'

const LINE_PX = 26
const TALL_PX = 44
const HEAD_PX = 204
const RUN_HEAD_PX = 240
const HEADER_PX = 46
/** With room for a value, an arrow and what is said beside it. */
const NUMBER_PX: Readonly<Record<DeltaMode, number>> = { both: 238, absolute: 176, percent: 176, none: 120 }
const TEXT_PX = 150
const LONG_TEXT_PX = 280

/** A difference table as tracks, and what is where; −1 are the heads. */
export interface TableLayout {
  readonly rows: readonly Track[]
  readonly columns: readonly Track[]
  readonly headPx: number
  readonly headerPx: number
  readonly lineAt: (row: number, column: number) => ShownLine | undefined
  /** Index of the run. */
  readonly runAt: (row: number, column: number) => number | undefined
  /** Whether the row's cells have two lines, for pieces of long texts. */
  readonly isTall: (row: CompareRow) => boolean
}

/** Runs share the room that there is, and scroll when it is too little. */
export function layTable({ runs, rows, delta, isTransposed }: CompareModel, widthPx: number): TableLayout {
  return isTransposed ? layRunsInRows(runs, rows.lines, delta) : layRunsInColumns(runs, rows.lines, delta, widthPx)
}

type Runs = CompareModel['runs']

function layRunsInColumns(runs: Runs, lines: readonly ShownLine[], delta: DeltaMode, widthPx: number): TableLayout {
  const tall = new Set(lines.flatMap((line) => (line.kind === 'row' && isLongRow(line.row) ? [line.row] : [])))
  const sharePx = Math.floor((widthPx - HEAD_PX) / Math.max(1, runs.length))
  const sizePx = Math.max(NUMBER_PX[delta], Math.min(sharePx, 2 * NUMBER_PX.both))
  return {
    rows: lines.map((line) => ({
      id: line.kind === 'group' ? line.group : line.row.id,
      sizePx: line.kind === 'row' && tall.has(line.row) ? TALL_PX : LINE_PX,
      isHeading: line.kind === 'group',
    })),
    columns: runs.map(({ runId }) => ({ id: runId, sizePx })),
    headPx: HEAD_PX,
    headerPx: HEADER_PX,
    lineAt: (row) => lines[row],
    runAt: (_row, column) => (column < 0 ? undefined : column),
    isTall: (row) => tall.has(row),
  }
}

function layRunsInRows(runs: Runs, lines: readonly ShownLine[], delta: DeltaMode): TableLayout {
  const shown = lines.filter((line) => line.kind === 'row')
  const tall = new Set(shown.flatMap(({ row }) => (isLongRow(row) ? [row] : [])))
  const widthOf = (row: CompareRow): number => {
    if (row.content.kind === 'numbers') return NUMBER_PX[delta]
    return tall.has(row) ? LONG_TEXT_PX : TEXT_PX
  }
  return {
    rows: runs.map(({ runId }) => ({ id: runId, sizePx: HEADER_PX })),
    columns: shown.map(({ row }) => ({ id: row.id, sizePx: widthOf(row) })),
    headPx: RUN_HEAD_PX,
    headerPx: HEADER_PX,
    lineAt: (_row, column) => shown[column],
    runAt: (row) => (row < 0 ? undefined : row),
    isTall: (row) => tall.has(row),
  }
}
