import { durationAxis, exactAxis, exactLogAxis, logAxis, stepAxis, valueAxis } from '../../domain/series/axis.ts'
import type { Axis } from '../../domain/series/axis.ts'
import { unionExtent, valueExtent } from '../../domain/series/extent.ts'
import type { Extent } from '../../domain/series/extent.ts'
import type { Curve } from '../../domain/series/reduce.ts'
import { robustExtent } from '../../domain/series/robustExtent.ts'
import { lowerBound, upperBound } from '../../domain/series/search.ts'
import type { ChartCurve, XKind } from './chartSeries.ts'

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
  readonly yRange?: Extent | undefined
}

/** The y axis for what is in view of some curves. */
export function chooseYAxis(curves: readonly ChartCurve[], choice: YChoice): Axis {
  const { log, count, yRange } = choice
  if (yRange !== undefined && (!log || yRange.min > 0)) {
    return log ? exactLogAxis(yRange.min, yRange.max, count) : exactAxis(yRange.min, yRange.max, count)
  }
  const extent = valuesInView(curves.flatMap(linesOf), choice)
  return log ? logAxis(extent ?? ANY_DECADE, count) : valueAxis(extent ?? EMPTY_UNIT, count)
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
