import { formatInteger } from '../../lib/formatNumber.ts'
import { upperBound } from '../../domain/series/search.ts'
import type { ChartLayout } from './layoutChart.ts'
import classes from './NanMarks.module.css'
import { crosses } from './placeTooltip.ts'
import type { DrawnCurve } from './projectCurve.ts'

const SIZE = 3.5
/** What the words need, in CSS pixels. */
const WORDS = { width: 90, height: 14 } as const

/** A cross where a curve stops being a number for good, with the step at which it does. */
export function NanMarks({ layout }: { readonly layout: ChartLayout }) {
  const ends = layout.curves.flatMap((drawn) => nanEnd(drawn, layout))
  return (
    <svg className={classes.layer} aria-hidden>
      {ends.map(({ id, color, x, y, step }) => (
        <g key={id}>
          <path
            className={classes.cross}
            style={{ stroke: color }}
            d={`M${x - SIZE} ${y - SIZE}l${2 * SIZE} ${2 * SIZE}m0 ${-2 * SIZE}l${-2 * SIZE} ${2 * SIZE}`}
          />
          {ends.length === 1 && (
            <text className={classes.words} {...wordsPlace(x, y, layout)}>
              NaN from {formatInteger(step)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** Behind the cross, where the curve no longer is, or the first corner around it that no line passes. */
function wordsPlace(x: number, y: number, { plot, curves }: ChartLayout) {
  const lefts = [x + 8, x - WORDS.width / 2, x - WORDS.width - 8]
  const tops = [y - WORDS.height / 2, y - WORDS.height - 6, y + 6]
  const places = lefts.flatMap((left) => tops.map((top) => ({ ...WORDS, x: left, y: top })))
  const inside = places.filter((place) => place.x + place.width <= plot.x + plot.width && place.y >= plot.y)
  const free = inside.find((place) => curves.every((drawn) => !crosses(drawn, place))) ?? inside[0]
  return { x: free?.x ?? x, y: (free?.y ?? y) + WORDS.height - 3 }
}

/** The last drawn point of a curve whose remaining points are all NaN, if it is in view. */
function nanEnd({ curve, xs, ys, indices }: DrawnCurve, { plot, x }: ChartLayout) {
  const values = curve.y
  const { steps } = curve.series
  const last = values.length - 1
  if (last < 0 || !Number.isNaN(values[last])) return []
  const at = ys.findLastIndex((y) => !Number.isNaN(y))
  const [px, py, index] = [xs[at], ys[at], indices[at]]
  if (px === undefined || py === undefined || index === undefined) return []
  const from = values.findLastIndex((value) => !Number.isNaN(value)) + 1
  const inView = px >= plot.x && px <= plot.x + plot.width && upperBound(curve.x, x.to) >= from
  return inView && index === from - 1
    ? [{ id: curve.id, color: curve.color, x: px, y: py, step: steps[from] ?? 0 }]
    : []
}
