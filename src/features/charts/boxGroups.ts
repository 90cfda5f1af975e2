import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { columnFact, valueWords } from './columnFact.ts'
import type { PlotLayout } from './layoutPlot.ts'
import type { PlotPoint } from './plotPoint.ts'

const RADIUS = 3
/** An irrational turn spreads points evenly, however many there are, and always in the same way. */
const GOLDEN = 0.618_033_988_749_895

/** Runs in groups by what they have in a column; every distinct number is a group of its own, too. */
export function boxGroups(by: ChartColumn) {
  const categories = by.kind === 'category' ? by.categories : numberCategories(by)
  const values =
    by.kind === 'category'
      ? by.values
      : Array.from(by.values, (value, index) => (Number.isNaN(value) ? undefined : valueWords(by, index)))
  return {
    kind: 'category' as const,
    field: by.field,
    categories,
    values,
    /** The numbers of the runs in a group. */
    valuesOf: (numbers: Float64Array, category: string): readonly number[] =>
      [...numbers].filter((_, index) => values[index] === category),
    /** The runs in their groups as points that do not cover each other, over so many pixels. */
    pointsIn: (charted: ChartedRuns, { x, y }: PlotLayout, value: ChartColumn, room: number): readonly PlotPoint[] =>
      charted.runs.flatMap(({ runId: id, name, color }, index): PlotPoint[] => {
        const [middle, height] = [x.placeOf(index), y.placeOf(index)]
        if (Number.isNaN(middle) || Number.isNaN(height)) return []
        const aside = (((index * GOLDEN) % 1) - 0.5) * room
        const facts = [columnFact(value, index), columnFact(by, index)]
        return [{ id, name, color, x: middle + aside, y: height, radius: RADIUS, facts }]
      }),
  }
}

function numberCategories(by: ChartColumn & { readonly kind: 'number' }): readonly string[] {
  const firsts = new Map<number, number>()
  for (const [index, value] of by.values.entries())
    if (!Number.isNaN(value) && !firsts.has(value)) firsts.set(value, index)
  return [...firsts].toSorted(([a], [b]) => a - b).map(([, index]) => valueWords(by, index))
}
