import { fullNumber } from '../../lib/formatNumber.ts'
import { CutName } from '../../ui/CutName.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { barWords } from './barRows.ts'
import type { BarRow } from './barRows.ts'
import { preciseNumber } from './describePoint.ts'
import classes from './ValueBars.module.css'

interface ValueBarsProps {
  /** Of the chart, for screen readers. */
  readonly title: string
  readonly rows: readonly BarRow[]
}

/** A value per run as bars from zero. */
export function ValueBars({ title, rows }: ValueBarsProps) {
  const finite = rows.map(({ value }) => value).filter(Number.isFinite)
  const low = Math.min(0, ...finite)
  const span = Math.max(0, ...finite) - low || 1
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus
    <section className={classes.bars} aria-label={`${title} in bars: ${barWords(rows)}`} tabIndex={0} data-list>
      <dl className={classes.list}>
        {rows.map(({ id, name, color, value, when }) => {
          const [from, to] = [Math.min(value, 0), Math.max(value, 0)]
          return (
            <div key={id} className={classes.row} title={`${name}: ${fullNumber(value)}, ${when}`}>
              <dt className={classes.name} aria-label={name}>
                <Swatch color={color} />
                <CutName name={name} />
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
    </section>
  )
}
