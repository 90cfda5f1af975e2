import { compareCell, formatDelta, formatPercent } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { PlainTable, TableCell } from '../../lib/printTable.ts'
import type { CompareModel } from './compareModel.ts'

/**
 * The rows that are shown as other programs read them: numbers with all digits, times in UTC, durations in milliseconds.
 * Keys are rows, with the distances to the baseline in columns of their own; a table that is turned round has a run a
 * row and nothing but values, as data frames want it.
 */
export function plainComparison(model: CompareModel): PlainTable {
  const { runs, delta: mode, isTransposed } = model
  const rows = shownRowsOf(model)
  if (isTransposed) {
    return {
      columns: ['run', 'run_id', ...rows.map(({ id }) => id)],
      rows: runs.map(({ title, runId }, run) => [title, runId, ...rows.map((row) => valueOf(model, row, run))]),
    }
  }
  const hasDeltas = (run: number): boolean => mode !== 'none' && run > 0
  return {
    columns: [
      'kind',
      'key',
      'value',
      ...runs.flatMap((_, run) => {
        const name = columnName(model, run)
        return hasDeltas(run) ? [name, `${name} delta`, `${name} delta %`] : [name]
      }),
    ],
    rows: rows.map((row) => [
      row.group,
      row.key,
      row.stat ?? '',
      ...runs.flatMap((_, run) => {
        const { delta } = compareCell(row, run, model.directionOf(row))
        const value = valueOf(model, row, run)
        return hasDeltas(run) ? [value, delta?.absolute, delta?.percent] : [value]
      }),
    ]),
  }
}

/** The same for people: values as they are shown, with the distances beside them. */
export function readableComparison(model: CompareModel): PlainTable {
  return {
    columns: ['', ...model.runs.map((_, run) => columnName(model, run) + (run === 0 ? ' (baseline)' : ''))],
    rows: shownRowsOf(model).map((row) => [rowTitle(row), ...model.runs.map((_, run) => cellWords(model, row, run))]),
  }
}

/** `val/loss (last)`. */
export function rowTitle({ key, stat }: CompareRow): string {
  return stat === undefined ? key : `${key} (${stat})`
}

/** A cell in one line: `0.0471 better −0.0027 −5.42 %`. */
function cellWords({ delta: mode, directionOf }: CompareModel, row: CompareRow, run: number): string {
  const { text, delta } = compareCell(row, run, directionOf(row))
  if (delta === undefined || mode === 'none') return text
  const absolute = mode === 'percent' ? '' : formatDelta(delta.absolute, row)
  const percent = mode === 'absolute' || delta.percent === undefined ? '' : formatPercent(delta.percent)
  return [text, delta.verdict ?? '', absolute, percent].filter((part) => part !== '').join(' ')
}

/** The rows that the table shows, without headings. */
function shownRowsOf({ rows }: CompareModel): readonly CompareRow[] {
  return rows.lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
}

/** The run's name; with its id when two are called the same. */
function columnName({ runs }: CompareModel, run: number): string {
  const { title = '', runId = '' } = runs[run] ?? {}
  return runs.some((other, at) => at !== run && other.title === title) ? `${title} ${runId}` : title
}

function valueOf({ directionOf }: CompareModel, row: CompareRow, run: number): TableCell {
  const { full, tone } = compareCell(row, run, directionOf(row))
  // Empty means not logged.
  if (tone === 'missing') return row.unread?.runs.has(run) === true ? 'not read' : undefined
  const { content } = row
  return content.kind === 'numbers' && content.unit !== 'time' ? content.values[run] : full
}
