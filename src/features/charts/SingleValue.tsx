import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import { preciseNumber, stepText } from './describePoint.ts'
import classes from './SingleValue.module.css'
import type { SummarizedSeries } from './summarizeChart.ts'

/** A metric that one run has logged once. */
export function SingleValue({ row: { source, summary } }: { readonly row: SummarizedSeries }) {
  const { name, color, series } = source
  const value = summary.last ?? Number.NaN
  return (
    <dl className={classes.values}>
      <div>
        <dd className={classes.value} title={fullNumber(value)} data-bad={Number.isFinite(value) ? undefined : true}>
          {preciseNumber(value)}
        </dd>
        <dt className={classes.name}>
          <Swatch color={color} />
          <span>{name}</span>
          <span className={classes.when} title={formatAbsoluteTime(series.timestampsMs[0] ?? 0)}>
            {stepText(series.steps[0] ?? 0)}
          </span>
        </dt>
      </div>
    </dl>
  )
}
