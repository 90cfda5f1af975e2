import { durationAxis, exactAxis, exactLogAxis, logAxis, stepAxis, valueAxis } from '../../domain/series/axis.ts'
import type { Axis } from '../../domain/series/axis.ts'
import { DRAWABLE_LIMIT } from '../../domain/series/drawable.ts'
import { unionExtent, valueExtent } from '../../domain/series/extent.ts'
import type { Extent } from '../../domain/series/extent.ts'
import type { Curve } from '../../domain/series/reduce.ts'
import { robustExtent } from '../../domain/series/robustExtent.ts'
import { lowerBound, upperBound } from '../../domain/series/search.ts'
import type { ChartCurve, XKind } from './chartSeries.ts'
import type { YRange } from './lineView.ts'

/** For a log axis without a positive value in view. */
const ANY_DECADE: Extent = { min: 1, max: 10 }
const EMPTY_UNIT: Extent = { min: 0, max: 1 }

interface YChoice {
  /** The x range in view. */
  readonly from: number
  readonly to: number
  readonly log: boolean
  /** About how many ticks there is room for. */
  readonly count: number
  readonly clipOutliers?: boolean
  readonly yRange?: YRange | undefined
}

/** The y axis for what is in view of some curves: round numbers around their values, or just the range that was asked for. */
export function chooseYAxis(curves: readonly ChartCurve[], choice: YChoice): Axis {
  const { log, count, yRange } = choice
  const from = endOf(yRange?.from, log)
  const to = endOf(yRange?.to, log)
  const values = valuesInView(curves.flatMap(linesOf), choice) ?? (log ? ANY_DECADE : EMPTY_UNIT)
  if (from === undefined && to === undefined) return axisOver(values, log, count)
  const [min, max] = [from ?? values.min, to ?? values.max]
  // All values lie on the other side of the one end that was asked for.
  const extent = min < max ? { min, max } : from === undefined ? below(max, log) : above(min, log)
  const round = axisOver(extent, log, count)
  return (log ? exactLogAxis : exactAxis)(from ?? round.from, to ?? round.to, count)
}

function axisOver(extent: Extent, log: boolean, count: number): Axis {
  return log ? logAxis(extent, count) : valueAxis(extent, count)
}

/** An end that the axis can have: a log axis has none at zero or below. */
function endOf(end: number | undefined, log: boolean): number | undefined {
  if (end === undefined || (log && end <= 0)) return undefined
  return Math.min(DRAWABLE_LIMIT, Math.max(-DRAWABLE_LIMIT, end))
}

function below(max: number, log: boolean): Extent {
  return { min: log ? max / 10 : max - Math.max(1, Math.abs(max)), max }
}

function above(min: number, log: boolean): Extent {
  return { min, max: log ? min * 10 : min + Math.max(1, Math.abs(min)) }
}

/** The curve and the edges of its band. */
function linesOf({ x, y, band }: ChartCurve): Curve[] {
  return band === undefined
    ? [{ x, y }]
    : [
        { x, y },
        { x, y: band.low },
        { x, y: band.high },
      ]
}

function valuesInView(lines: readonly Curve[], { from, to, log, clipOutliers }: YChoice): Extent | undefined {
  const floor = log ? Number.MIN_VALUE : undefined
  const extentOver = (range: (x: Float64Array) => Extent) =>
    unionExtent(
      lines.map((line) => {
        const { min, max } = range(line.x)
        return valueExtent(line, min, max, floor)
      }),
    )
  const extent = extentOver(() => ({ min: from, max: to }))
  if (extent !== undefined) return clipOutliers === true ? robustExtent(lines, from, to, extent) : extent
  // Between two points there is still the line that joins them.
  return extentOver((x) => ({ min: x[lowerBound(x, from) - 1] ?? from, max: x[upperBound(x, to)] ?? to }))
}

/** The x axis from `from` to `to` exactly. */
export function chooseXAxis(
  from: number,
  to: number,
  kind: XKind,
  { log, count }: { readonly log: boolean; readonly count: number },
): Axis {
  if (log) return exactLogAxis(from, to, count)
  switch (kind) {
    case 'step':
      return stepAxis(from, to, count)
    case 'metric':
      return exactAxis(from, to, count)
    case 'relative':
      return durationAxis(from, to, count)
    case 'wall': {
      // Ticks belong on the reader's own full hours and days.
      const shiftMs = -new Date(from).getTimezoneOffset() * 60_000
      const { ticks } = durationAxis(from + shiftMs, to + shiftMs, count)
      return { from, to, ticks: ticks.map((tick) => tick - shiftMs) }
    }
    default:
      return exactAxis(from, to, count)
  }
}
