import { isLongRow } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { ShownLine } from '../../domain/compare/shownRows.ts'
import type { DeltaMode } from '../../routes/compare.ts'
import type { CompareModel } from './compareModel.ts'
import type { Track } from './matrixTracks.ts'

const LINE_PX = 26
const TALL_PX = 44
/** Of the keys: as wide as the longest needs, between these; on a phone less. Five runs beside them fit on 1,440 pixels. */
const HEAD_PX = 180
const MOST_HEAD_PX = 320
const PHONE_SHARE = 0.42
/** Of a table that is scrolled anyway. */
const SCROLLED_SHARE = 0.22
/** Of a key's letter, and of what stands around a key. */
const LETTER_PX = 6.95
const AROUND_KEY_PX = { best: 110, last: 88, plain: 36 }
const RUN_HEAD_PX = 240
const HEADER_PX = 46
/** With room for a value, a verdict and what is said beside it. */
const NUMBER_PX: Readonly<Record<DeltaMode, number>> = { both: 238, absolute: 176, percent: 176, none: 120 }
const TEXT_PX = 150
const LONG_TEXT_PX = 280

/** A difference table as tracks, and what is where; −1 are the heads. */
export interface TableLayout {
  readonly rows: readonly Track[]
  readonly columns: readonly Track[]
  readonly headPx: number
  readonly headerPx: number
  /** Whether the baseline, the first row or column, stays in sight; not where no other run would fit beside it. */
  readonly pins: 'row' | 'column' | 'none'
  readonly lineAt: (row: number, column: number) => ShownLine | undefined
  /** Index of the run. */
  readonly runAt: (row: number, column: number) => number | undefined
  /** Whether the row's cells have two lines, for pieces of long texts. */
  readonly isTall: (row: CompareRow) => boolean
}

/** Runs share the room that there is, and scroll when it is too little. */
export function layTable({ runs, rows, allRows, delta, isTransposed }: CompareModel, widthPx: number): TableLayout {
  if (isTransposed) return layRunsInRows(runs, rows.lines, delta)
  const roomPx = widthPx - runs.length * NUMBER_PX[delta]
  return layRunsInColumns(runs, rows.lines, delta, widthPx, keysPx(allRows, roomPx, widthPx))
}

/**
 * Of all rows, shown or not: a search must not move the columns. Where all runs fit into the table, keys take no more than
 * the `roomPx` beside them; where they are scrolled anyway, it is a key that says what is seen.
 */
function keysPx(rows: readonly CompareRow[], roomPx: number, widthPx: number): number {
  const leastPx = Math.min(HEAD_PX, widthPx * PHONE_SHARE)
  const neededPx = rows.reduce((most, { key, stat }) => {
    const around = stat === undefined ? 'plain' : stat === 'last' ? 'last' : 'best'
    return Math.max(most, key.length * LETTER_PX + AROUND_KEY_PX[around])
  }, leastPx)
  const mostPx = roomPx < HEAD_PX ? Math.max(leastPx, widthPx * SCROLLED_SHARE) : roomPx
  return Math.ceil(Math.min(neededPx, MOST_HEAD_PX, mostPx))
}

type Runs = CompareModel['runs']

function layRunsInColumns(
  runs: Runs,
  lines: readonly ShownLine[],
  delta: DeltaMode,
  widthPx: number,
  headPx: number,
): TableLayout {
  const tall = new Set(lines.flatMap((line) => (line.kind === 'row' && isLongRow(line.row) ? [line.row] : [])))
  const sharePx = Math.floor((widthPx - headPx) / Math.max(1, runs.length))
  const sizePx = Math.max(NUMBER_PX[delta], Math.min(sharePx, 2 * NUMBER_PX.both))
  return {
    rows: lines.map((line) => ({
      id: line.kind === 'group' ? line.group : line.row.id,
      sizePx: line.kind === 'row' && tall.has(line.row) ? TALL_PX : LINE_PX,
      isHeading: line.kind === 'group',
    })),
    columns: runs.map(({ runId }) => ({ id: runId, sizePx })),
    headPx,
    headerPx: HEADER_PX,
    pins: headPx + 1.5 * sizePx > widthPx ? 'none' : 'column',
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
    pins: 'row',
    lineAt: (_row, column) => shown[column],
    runAt: (row) => (row < 0 ? undefined : row),
    isTall: (row) => tall.has(row),
  }
}
