import { boxStats } from '../../domain/boxStats.ts'
import classes from './BoxPlot.module.css'

interface BoxProps {
  /** Its middle, in CSS pixels. */
  readonly x: number
  readonly width: number
  readonly values: readonly number[]
  readonly toPixel: (value: number) => number
}

/** The length of the lines that end the whiskers, as a share of the box. */
const CAP = 0.5

/** A box from quartile to quartile, its median, and whiskers. */
export function Box({ x, width, values, toPixel }: BoxProps) {
  const stats = boxStats(values)
  if (stats === undefined) return null
  const [low, bottom, middle, top, high] = [
    stats.lowerWhisker,
    stats.lowerQuartile,
    stats.median,
    stats.upperQuartile,
    stats.upperWhisker,
  ].map(toPixel) as [number, number, number, number, number]
  const [left, right, cap] = [x - width / 2, x + width / 2, (width / 2) * CAP]
  return (
    <g className={classes.box}>
      <path
        d={`M${x} ${low}V${bottom}M${x} ${top}V${high}M${x - cap} ${low}H${x + cap}M${x - cap} ${high}H${x + cap}`}
      />
      <rect x={left} y={top} width={width} height={Math.max(0, bottom - top)} rx={2} />
      <path className={classes.median} d={`M${left} ${middle}H${right}`} />
    </g>
  )
}
