import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Rect } from './geometry.ts'
import classes from './PlotPoints.module.css'
import type { PlotPoint } from './plotPoint.ts'
import { PlotTip } from './PlotTip.tsx'

interface PlotPointsProps {
  /** What the plot is about, for screen readers. */
  readonly title: string
  readonly plot: Rect
  readonly points: readonly PlotPoint[]
}

/** How far from a point a pointer may be and still mean it, in CSS pixels. */
const REACH = 24

/** Runs as points: the one that the pointer or the arrow keys choose says what it is. */
export function PlotPoints({ title, plot, points }: PlotPointsProps) {
  const [chosen, setChosen] = useState<string>()
  const ordered = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const place = ordered.findIndex(({ id }) => id === chosen)
  const point = ordered[place]
  const move = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    const distance = (one: PlotPoint) => Math.hypot(one.x - x, one.y - y) - one.radius
    const nearest = points.reduce<PlotPoint | undefined>(
      (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
      undefined,
    )
    setChosen(nearest !== undefined && distance(nearest) <= REACH ? nearest.id : undefined)
  }
  const keys: Readonly<Record<string, number>> = {
    ArrowRight: place + 1,
    ArrowLeft: place < 0 ? ordered.length - 1 : place - 1,
    Home: 0,
    End: ordered.length - 1,
  }
  const press = (event: KeyboardEvent) => {
    const next = keys[event.key]
    if (next === undefined) return
    event.preventDefault()
    setChosen(ordered[Math.min(ordered.length - 1, Math.max(0, next))]?.id)
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- arrow keys belong to the plot while it has the focus */}
      <svg
        className={classes.layer}
        role="application"
        aria-roledescription="plot"
        aria-label={`${title}: arrow keys move from run to run`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes keys, which the rule does not expect of this role
        tabIndex={0}
        onPointerMove={move}
        onPointerLeave={() => setChosen(undefined)}
        onBlur={() => setChosen(undefined)}
        onKeyDown={press}
      >
        {points.map(({ id, color, x, y, radius }) => (
          <circle key={id} className={classes.point} style={{ fill: color }} cx={x} cy={y} r={radius} />
        ))}
        {point !== undefined && (
          <circle
            className={classes.chosen}
            style={{ fill: point.color }}
            cx={point.x}
            cy={point.y}
            r={point.radius + 2}
          />
        )}
      </svg>
      {point !== undefined && <PlotTip point={point} plot={plot} />}
      <p className={classes.spoken} aria-live="polite">
        {point !== undefined && `${point.name}: ${point.facts.join(', ')}`}
      </p>
    </>
  )
}
