import { barRows } from './barRows.ts'
import { SingleValue } from './SingleValue.tsx'
import type { SummarizedSeries } from './summarizeChart.ts'
import { ValueBars } from './ValueBars.tsx'

interface LoggedOnceProps {
  /** Of the chart. */
  readonly title: string
  readonly rows: readonly SummarizedSeries[]
}

/** Metrics that were logged once: the value itself, because a curve of one point says less; of several runs, bars. */
export function LoggedOnce({ title, rows }: LoggedOnceProps) {
  const [only] = rows
  if (rows.length === 1 && only !== undefined) return <SingleValue row={only} />
  const series = rows.map(({ source }) => source)
  return <ValueBars title={title} rows={barRows(series, 'last')} />
}
