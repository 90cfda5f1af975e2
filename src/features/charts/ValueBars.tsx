import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import { preciseNumber, stepText } from './describePoint.ts'
import { SingleValue } from './SingleValue.tsx'
import type { SummarizedSeries } from './summarizeChart.ts'
import classes from './ValueBars.module.css'

/** Metrics that were logged once: the value itself, because a curve of one point says less; of several runs, bars. */
export function ValueBars({ rows }: { readonly rows: readonly SummarizedSeries[] }) {
  const [only] = rows
  if (rows.length === 1 && only !== undefined) return <SingleValue row={only} />
  const values = rows.map(({ summary }) => summary.last ?? Number.NaN)
  const finite = values.filter(Number.isFinite)
  const low = Math.min(0, ...finite)
  const span = Math.max(0, ...finite) - low || 1
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus
    <dl className={classes.bars} tabIndex={0}>
      {rows.map(({ source: { id, name, color, series } }, index) => {
        const value = values[index] ?? Number.NaN
        const [from, to] = [Math.min(value, 0), Math.max(value, 0)]
        const when = `${stepText(series.steps[0] ?? 0)}, ${formatAbsoluteTime(series.timestampsMs[0] ?? 0)}`
        return (
          <div key={id} className={classes.row} title={`${fullNumber(value)}, ${when}`}>
            <dt className={classes.name}>
              <Swatch color={color} />
              <span>{name}</span>
            </dt>
            <dd className={classes.value} data-bad={Number.isFinite(value) ? undefined : true}>
              <span className={classes.track}>
                {Number.isFinite(value) && (
                  <span
                    className={classes.bar}
                    style={{
                      insetInlineStart: `${((from - low) / span) * 100}%`,
                      width: `${((to - from) / span) * 100}%`,
                      backgroundColor: color,
                    }}
                  />
                )}
              </span>
              {preciseNumber(value)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
