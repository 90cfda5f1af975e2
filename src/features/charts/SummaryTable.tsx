import { formatInteger, formatNumber, fullNumber } from '../../lib/formatNumber.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './SummaryTable.module.css'
import { oddText } from './summarizeChart.ts'
import type { SummarizedSeries } from './summarizeChart.ts'

interface SummaryTableProps {
  readonly title: string
  readonly summaries: readonly SummarizedSeries[]
}

/** A chart as numbers: one row a run. */
export function SummaryTable({ title, summaries }: SummaryTableProps) {
  const hasOdd = summaries.some(({ summary }) => summary.nanCount + summary.infiniteCount > 0)
  return (
    // Scrolls by keyboard, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus
    <section className={classes.scroll} aria-label={`${title} as a table`} tabIndex={0} data-list>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Points</th>
            <th scope="col">Last</th>
            <th scope="col">Smallest</th>
            <th scope="col">Largest</th>
            <th scope="col">Steps</th>
            {hasOdd && <th scope="col">No number</th>}
          </tr>
        </thead>
        <tbody>
          {summaries.map(({ source, summary }) => (
            <tr key={source.id}>
              <th scope="row">
                <Swatch color={source.color} />
                <span title={source.name}>{source.name}</span>
              </th>
              <td>{formatInteger(summary.count)}</td>
              <NumberCell value={summary.last} />
              <NumberCell value={summary.min} />
              <NumberCell value={summary.max} />
              <td>
                {summary.firstStep === undefined || summary.lastStep === undefined
                  ? '–'
                  : `${formatInteger(summary.firstStep)} … ${formatInteger(summary.lastStep)}`}
              </td>
              {hasOdd && <td>{oddText(summary)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function NumberCell({ value }: { readonly value: number | undefined }) {
  return (
    <td title={value === undefined ? undefined : fullNumber(value)}>
      {value === undefined ? '–' : formatNumber(value)}
    </td>
  )
}
