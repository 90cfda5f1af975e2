import { VisuallyHidden } from '@mantine/core'
import { formatInteger } from '../../lib/formatNumber.ts'
import { overviewText, summaryText } from './summarizeChart.ts'
import type { SummarizedSeries } from './summarizeChart.ts'
import { SummaryTable } from './SummaryTable.tsx'

interface ChartWordsProps {
  /** Of the sentence that describes the chart. */
  readonly id: string
  readonly title: string
  readonly summaries: readonly SummarizedSeries[]
  /** To be seen, in place of the chart. */
  readonly asTable: boolean
}

/** Each is a sentence, and nobody listens to hundreds: the others are in the card's table. */
const MOST_SAID = 20

/** A chart in words for those who do not see it: what it shows in all, then run by run; or as a table for everybody. */
export function ChartWords({ id, title, summaries, asTable }: ChartWordsProps) {
  if (asTable) return <SummaryTable title={title} summaries={summaries} />
  const rest = summaries.length - MOST_SAID
  return (
    <VisuallyHidden component="div">
      <p id={id}>{overviewText(summaries)}</p>
      {summaries.length > 1 && (
        <ul aria-label={`${title} in words`}>
          {summaries.slice(0, MOST_SAID).map((one) => (
            <li key={one.source.id}>{summaryText(one)}</li>
          ))}
          {rest > 0 && <li>{formatInteger(rest)} more, which the card’s menu shows as a table</li>}
        </ul>
      )}
    </VisuallyHidden>
  )
}
