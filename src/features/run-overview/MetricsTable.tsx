import { useState } from 'react'
import type { Metric } from '../../domain/metric.ts'
import { formatInteger, formatNumber, fullNumber } from '../../lib/formatNumber.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Time } from '../../ui/Time.tsx'
import { FindField } from './FindField.tsx'
import { MoreRows } from './MoreRows.tsx'
import classes from './OverviewTable.module.css'
import { FIRST_ROWS, prepareMetrics } from './prepareRows.ts'
import { Section } from './Section.tsx'

const FIND_FROM = 8

interface MetricsTableProps {
  readonly title: string
  readonly metrics: readonly Metric[]
}

/** The last value of each metric, with where and when it was logged. */
export function MetricsTable({ title, metrics }: MetricsTableProps) {
  const [query, setQuery] = useState('')
  const [limit, setLimit] = useState(FIRST_ROWS)
  const { shown, matches } = prepareMetrics(metrics, query, limit)
  const find = metrics.length >= FIND_FROM && <FindField what="metrics" value={query} onChange={setQuery} />
  return (
    <Section title={title} count={metrics.length} tools={find}>
      {shown.length === 0 ? (
        <p className={classes.empty}>{metrics.length === 0 ? 'No metrics logged.' : 'No metric matches.'}</p>
      ) : (
        <table className={classes.table} data-fit>
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col" data-numeric>
                Value
              </th>
              <th scope="col" data-numeric>
                Step
              </th>
              <th scope="col" data-numeric>
                Logged
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, value, step, timestampMs }) => (
              <tr key={key}>
                <th scope="row" title={key}>
                  {key}
                </th>
                <td data-numeric>
                  <div className={classes.copyable}>
                    <span className={classes.number} title={fullNumber(value)}>
                      {formatNumber(value)}
                    </span>
                    <CopyButton text={fullNumber(value)} what={`value of ${key}`} />
                  </div>
                </td>
                <td data-numeric>{formatInteger(step)}</td>
                <td data-numeric className={classes.quiet}>
                  <Time timeMs={timestampMs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows shown={shown.length} matches={matches} onMore={() => setLimit(Infinity)} />
    </Section>
  )
}
