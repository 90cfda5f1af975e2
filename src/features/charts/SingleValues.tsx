import { Swatch } from '../../ui/Swatch.tsx'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { preciseNumber, stepText } from './describePoint.ts'
import classes from './SingleValues.module.css'
import type { SummarizedSeries } from './summarizeChart.ts'

/** Metrics that were logged once: the value itself, because a curve of one point says less. */
export function SingleValues({ rows }: { readonly rows: readonly SummarizedSeries[] }) {
  return (
    <dl className={classes.values}>
      {rows.map(({ source: { id, name, color, series }, summary: { last = Number.NaN } }) => (
        <div key={id}>
          <dd className={classes.value} title={fullNumber(last)} data-bad={Number.isFinite(last) ? undefined : true}>
            {preciseNumber(last)}
          </dd>
          <dt className={classes.name}>
            <Swatch color={color} />
            <span>{name}</span>
            <span className={classes.when} title={formatAbsoluteTime(series.timestampsMs[0] ?? 0)}>
              {stepText(series.steps[0] ?? 0)}
            </span>
          </dt>
        </div>
      ))}
    </dl>
  )
}
