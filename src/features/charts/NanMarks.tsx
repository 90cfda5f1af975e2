import { valueFacts } from '../../domain/series/valueFacts.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { ChartLayout } from './layoutChart.ts'
import classes from './NanMarks.module.css'
import { crosses } from './placeTooltip.ts'
import type { DrawnCurve } from './projectCurve.ts'

/** What the words need, in CSS pixels. */
const WORDS = { width: 90, height: 14 } as const

/** Beside the cross of the only curve that stops being a number for good, the step at which it does. */
export function NanMarks({ layout }: { readonly layout: ChartLayout }) {
  const [end, ...others] = layout.curves.flatMap(nanEnd)
  return (
    <svg className={classes.layer} aria-hidden>
      {end !== undefined && others.length === 0 && (
        <text className={classes.words} {...wordsPlace(end.x, end.y, layout)}>
          NaN from {formatInteger(end.step)}
        </text>
      )}
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

/** The cross behind which all points of a curve are NaN, if it is in view. */
function nanEnd({ curve, lost }: DrawnCurve) {
  const { nanFrom } = valueFacts(curve.y)
  const mark = nanFrom === undefined ? undefined : lost.find(({ index }) => index === nanFrom)
  return mark === undefined ? [] : [{ ...mark, step: curve.series.steps[mark.index] ?? 0 }]
}
