import { guessDirection } from '../../domain/metricDirection.ts'
import { isDrawable } from '../../domain/series/drawable.ts'
import classes from './BestMarks.module.css'
import { preciseNumber } from './describePoint.ts'
import type { ChartLayout } from './layoutChart.ts'
import type { DrawnCurve } from './projectCurve.ts'

interface BestMarksProps {
  readonly layout: ChartLayout
  readonly metricKey: string
}

const LABEL_ROOM = 60

/**
 * A ring on the best drawn point of each curve in view, and the value of the very best. Nothing for a metric whose name does
 * not tell which end of it is the good one: a wrong mark would be worse than none.
 */
export function BestMarks({ layout, metricKey }: BestMarksProps) {
  const direction = guessDirection(metricKey)
  if (direction === undefined) return null
  const smaller = direction === 'lower'
  const marks = layout.curves.flatMap((drawn) => bestOf(drawn, layout, smaller))
  const [first] = marks.toSorted((a, b) => (smaller ? a.value - b.value : b.value - a.value))
  const { plot } = layout
  return (
    <svg className={classes.layer} aria-hidden>
      {marks.map(({ id, color, x, y }) => (
        <circle key={id} className={classes.ring} style={{ stroke: color }} cx={x} cy={y} r={4.5} />
      ))}
      {first !== undefined && (
        <text
          className={classes.words}
          x={Math.min(Math.max(first.x, plot.x + LABEL_ROOM / 2), plot.x + plot.width - LABEL_ROOM / 2)}
          y={first.y + (smaller === first.y < plot.y + plot.height - 18 ? 18 : -9)}
        >
          {preciseNumber(first.value)}
        </text>
      )}
    </svg>
  )
}

/** The reduction keeps the extremes of every pixel column, so the best point in view is a drawn one. */
function bestOf({ curve, indices, xs, ys }: DrawnCurve, { plot }: ChartLayout, smaller: boolean) {
  let best: { readonly value: number; readonly at: number } | undefined
  for (const [at, index] of indices.entries()) {
    const value = curve.y[index] ?? Number.NaN
    const x = xs[at] ?? 0
    if (!isDrawable(value) || x < plot.x || x > plot.x + plot.width) continue
    if (best === undefined || (smaller ? value < best.value : value > best.value)) best = { value, at }
  }
  const y = best && ys[best.at]
  if (best === undefined || y === undefined || Number.isNaN(y)) return []
  return [{ id: curve.id, color: curve.color, value: best.value, x: xs[best.at] ?? 0, y }]
}
