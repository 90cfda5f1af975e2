import { useSyncExternalStore } from 'react'
import type { ChartLink } from './chartLink.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import classes from './Crosshair.module.css'
import { spokenPoint, spokenView } from './describePoint.ts'
import type { ChartLayout } from './layoutChart.ts'
import { pointsAt } from './tooltipRows.ts'

interface CrosshairProps {
  readonly title: string
  readonly layout: ChartLayout
  readonly link: ChartLink
  readonly chart: string
  readonly zoomed: boolean
}

/** The line through the chosen x, a dot on every curve there, and in the chart that is pointed at, the tooltip. */
export function Crosshair({ title, layout, link, chart, zoomed }: CrosshairProps) {
  const cursor = useSyncExternalStore(link.subscribe, link.getCursor)
  const inView = cursor !== undefined && cursor.x >= layout.x.from && cursor.x <= layout.x.to
  const points = inView ? pointsAt(layout, cursor, chart) : []
  const chosen = points.find((point) => point.chosen)
  const isByKeyboard = cursor?.chart === chart && cursor.byKeyboard
  const { plot } = layout
  const x = inView ? layout.x.toPixel(cursor.x) : 0
  return (
    <>
      {inView && (
        <svg className={classes.layer} aria-hidden>
          <line className={classes.line} x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
          {points.map((point) =>
            Number.isFinite(point.y) ? (
              <circle
                key={point.curve.id}
                className={classes.dot}
                style={{ fill: point.curve.color }}
                cx={point.x}
                cy={Math.min(plot.y + plot.height, Math.max(plot.y, point.y))}
                r={point.chosen ? 4 : 3.25}
              />
            ) : null,
          )}
        </svg>
      )}
      {chosen !== undefined && cursor !== undefined && (
        <ChartTooltip layout={layout} points={points} chosen={chosen} roomBelow={cursor.roomBelow} />
      )}
      {/* What has changed of it is read out. */}
      <div className={classes.spoken} aria-live="polite">
        <p>{chosen !== undefined && isByKeyboard && spokenPoint(title, chosen.curve, chosen.index)}</p>
        <p>{isByKeyboard && (zoomed ? spokenView(layout.x.from, layout.x.to, layout.xKind) : 'everything in view')}</p>
      </div>
    </>
  )
}
