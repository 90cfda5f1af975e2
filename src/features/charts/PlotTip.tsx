import { Swatch } from '../../ui/Swatch.tsx'
import classes from './PlotTip.module.css'
import type { Rect } from './geometry.ts'
import type { PlotPoint } from './plotPoint.ts'

interface PlotTipProps {
  readonly point: PlotPoint
  readonly plot: Rect
}

const GAP = 10

/** Which run a point is, and what it has along the axes; on the side where there is room. */
export function PlotTip({ point: { name, color, x, y, radius, facts }, plot }: PlotTipProps) {
  const isRight = x > plot.x + plot.width / 2
  const isLow = y > plot.y + plot.height / 2
  const side = radius + GAP
  return (
    <div
      className={classes.tip}
      style={{
        left: x,
        top: y,
        translate: `${isRight ? `calc(-100% - ${side}px)` : `${side}px`} ${isLow ? '-100%' : '0'}`,
      }}
      data-testid="plot-tip"
    >
      <strong className={classes.name}>
        <Swatch color={color} /> {name}
      </strong>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </div>
  )
}
