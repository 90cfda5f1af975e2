import type { PlotSpec } from '../../domain/chartCard.ts'
import { chartColumn } from '../../domain/chartColumn.ts'
import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { numberWords } from './columnFact.ts'
import { fieldLabel } from './fieldLabel.ts'
import { fieldsOf, shownTable } from './shownTable.ts'
import { plural } from './summarizeChart.ts'

/** More groups are for the table. */
const MOST_GROUPS = 12

/** What a chart over runs says, for those who do not see it: a sentence for each column or box. The bins of a histogram are a list of their own. */
export function cardWords(spec: PlotSpec, charted: ChartedRuns): readonly string[] {
  if (spec.kind === 'box') {
    const { columns, rows } = shownTable(spec, charted)
    const [, ...words] = columns.map((column) => column.toLowerCase())
    return rows.map(({ name, cells }) => `${name}: ${cells.map((cell, at) => `${words[at] ?? ''} ${cell}`).join(', ')}`)
  }
  return fieldsOf(spec, true).map((field) => columnWords(chartColumn(charted, field), charted))
}

function columnWords(column: ChartColumn, { runs }: ChartedRuns): string {
  const label = fieldLabel(column.field)
  if (column.kind === 'category') {
    const counts = column.categories
      .slice(0, MOST_GROUPS)
      .map((category) => `${category} ${plural(column.values.filter((value) => value === category).length, 'run')}`)
    const more = column.categories.length - counts.length
    return `${label}: ${counts.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  }
  const there = [...column.values.keys()].filter((index) => Number.isFinite(column.values[index]))
  const [first] = there
  if (first === undefined) return `${label}: no run has a number`
  const value = (index: number) => column.values[index] ?? Number.NaN
  const low = there.reduce((best, index) => (value(index) < value(best) ? index : best), first)
  const high = there.reduce((best, index) => (value(index) > value(best) ? index : best), first)
  const words = (index: number) => `${numberWords(column, value(index))} (${runs[index]?.name ?? ''})`
  return `${label}: ${plural(there.length, 'run')} from ${words(low)} to ${words(high)}`
}
