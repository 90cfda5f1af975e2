import { cutMiddle } from '../../lib/cutMiddle.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './ChartTooltip.module.css'
import { nanSince, placeText, preciseNumber, stepText } from './describePoint.ts'
import type { ChartLayout } from './layoutChart.ts'
import { placeTooltip } from './placeTooltip.ts'
import { tooltipRows } from './tooltipRows.ts'
import type { CursorPoint } from './tooltipRows.ts'

interface ChartTooltipProps {
  readonly layout: ChartLayout
  readonly points: readonly CursorPoint[]
  readonly chosen: CursorPoint
  /** Free space on the screen below the plot, in CSS pixels. */
  readonly roomBelow: number
}

/** As many as can be read at a glance. */
const MOST_ROWS = 10
const ROW_HEIGHT = 18
const FRAME = { width: 22, height: 17 } as const
/** Values are bold. */
const CHARACTER_WIDTH = 7.2
const SWATCH_AND_GAPS = 36
const NARROWEST = 132
const WIDEST = 320

/** Values at the crosshair, beside it and clear of the curves. Its size is known before it is placed: no measuring. */
export function ChartTooltip({ layout, points, chosen, roomBelow }: ChartTooltipProps) {
  const { rows, more } = tooltipRows(points, MOST_ROWS)
  const header = placeText(chosen.curve, chosen.index, layout.xKind)
  const chosenStep = chosen.curve.series.steps[chosen.index]
  const texts = rows.map(({ curve, index, value }) => {
    const step = curve.series.steps[index]
    const raw = curve.series.values[index]
    const smoothed = raw !== undefined && !Object.is(raw, value) ? `logged ${preciseNumber(raw)}` : ''
    const since = nanSince(curve, index)
    const elsewhere = step !== undefined && step !== chosenStep ? stepText(step) : smoothed || since
    // Where there is only one curve its name is no news.
    return { name: layout.curves.length > 1 ? curve.name : '', elsewhere, value: preciseNumber(value) }
  })
  const longest = Math.max(header.length - 4, ...texts.map((text) => (text.name + text.elsewhere + text.value).length))
  const width = Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER_WIDTH + SWATCH_AND_GAPS + FRAME.width))
  const room = Math.floor((width - FRAME.width - SWATCH_AND_GAPS) / CHARACTER_WIDTH)
  const height = FRAME.height + ROW_HEIGHT * (rows.length + (more > 0 ? 2 : 1))
  const cursorX = layout.x.toPixel(chosen.curve.x[chosen.index] ?? 0)
  const place = placeTooltip(layout.plot, layout.curves, cursorX, { width, height }, roomBelow)
  return (
    <div className={classes.tip} style={{ ...place, width, height }} role="presentation" data-testid="chart-tooltip">
      <div className={classes.quiet}>{header}</div>
      {rows.map((point, row) => (
        <div key={point.curve.id} className={classes.row} data-chosen={point.chosen || undefined}>
          <Swatch color={point.curve.color} />
          <span className={classes.name}>{nameIn(room, texts[row])}</span>
          <span className={classes.quiet}>{texts[row]?.elsewhere}</span>
          <span className={classes.value} data-bad={Number.isFinite(point.value) ? undefined : true}>
            {texts[row]?.value}
          </span>
        </div>
      ))}
      {more > 0 && <div className={classes.quiet}>{more.toLocaleString('en-US')} more</div>}
    </div>
  )
}

interface RowText {
  readonly name: string
  readonly elsewhere: string
  readonly value: string
}

/** As much of a name as a row of so many characters has room for. */
function nameIn(room: number, { name, elsewhere, value }: RowText = { name: '', elsewhere: '', value: '' }): string {
  return cutMiddle(name, Math.max(8, room - elsewhere.length - value.length))
}
