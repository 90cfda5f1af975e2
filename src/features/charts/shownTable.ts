import { boxStats } from '../../domain/boxStats.ts'
import type { PlotSpec } from '../../domain/chartCard.ts'
import { chartColumn } from '../../domain/chartColumn.ts'
import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { histogram } from '../../domain/histogram.ts'
import { printRunField } from '../../domain/runField.ts'
import type { RunField } from '../../domain/runField.ts'
import { boxGroups } from './boxGroups.ts'
import { numberWords, valueWords } from './columnFact.ts'
import { fieldLabel } from './fieldLabel.ts'

/** A chart over runs as people read it: what it draws, in rows. */
export interface ShownTable {
  readonly columns: readonly string[]
  readonly rows: readonly ShownRow[]
}

interface ShownRow {
  readonly id: string
  /** In the first column. */
  readonly name: string
  /** CSS; of a run. */
  readonly color?: string
  readonly cells: readonly string[]
}

/** A run a row; of a box plot a box, of a histogram a bin. */
export function shownTable(spec: PlotSpec, charted: ChartedRuns): ShownTable {
  const [first, second] = fieldsOf(spec).map((field) => chartColumn(charted, field))
  if (spec.kind === 'box' && first !== undefined && second !== undefined) return boxTable(first, second)
  if (spec.kind === 'histogram' && first !== undefined) return binTable(first)
  const columns = fieldsOf(spec, true).map((field) => chartColumn(charted, field))
  return {
    columns: ['Run', ...columns.map(({ field }) => fieldLabel(field))],
    rows: charted.runs.map(({ runId: id, name, color }, index) => ({
      id,
      name,
      color,
      cells: columns.map((column) => valueWords(column, index)),
    })),
  }
}

/** The columns of a chart; `isDistinct` leaves out those that it uses again. */
export function fieldsOf({ fields }: PlotSpec, isDistinct = false): readonly RunField[] {
  const all = fields.flatMap((field) => field ?? [])
  return isDistinct ? [...new Map(all.map((field) => [printRunField(field), field])).values()] : all
}

function boxTable(value: ChartColumn, by: ChartColumn): ShownTable {
  const { categories, valuesOf } = boxGroups(by)
  const words = (number: number) => numberWords(value, number)
  return {
    columns: [
      fieldLabel(by.field),
      'Runs',
      'Median',
      'Lower quartile',
      'Upper quartile',
      'Lower whisker',
      'Upper whisker',
    ],
    rows: categories.map((category) => {
      const stats = value.kind === 'number' ? boxStats(valuesOf(value.values, category)) : undefined
      const cells =
        stats === undefined
          ? ['0']
          : [
              String(stats.count),
              ...[stats.median, stats.lowerQuartile, stats.upperQuartile, stats.lowerWhisker, stats.upperWhisker].map(
                words,
              ),
            ]
      return { id: category, name: category, cells }
    }),
  }
}

function binTable(value: ChartColumn): ShownTable {
  const counted = value.kind === 'number' ? histogram(value.values) : undefined
  const { edges, counts, left } = counted ?? { edges: [], counts: [], left: value.values.length }
  const words = (edge: number) => numberWords(value, edges[edge] ?? Number.NaN)
  return {
    columns: [fieldLabel(value.field), 'Runs'],
    rows: [
      ...Array.from(counts, (count, bin) => ({
        id: String(bin),
        name: `${words(bin)} to ${words(bin + 1)}`,
        cells: [String(count)],
      })),
      ...(left > 0 ? [{ id: 'left', name: 'no number', cells: [String(left)] }] : []),
    ],
  }
}
