import { RUN_COLORS } from '../../domain/runColor.ts'
import { alignByStep } from '../../domain/series/alignByStep.ts'
import { averageCurves } from '../../domain/series/averageCurves.ts'
import { byTime, EMPTY_SERIES } from '../../domain/series/metricSeries.ts'
import { smoothValues } from '../../domain/series/smoothing.ts'
import type { Smoothing } from '../../domain/series/smoothing.ts'
import type { XKind } from '../../domain/series/xAxis.ts'
import type { ChartCurve, ChartSeries } from './chartSeries.ts'

export interface CurveOptions {
  readonly xKind: XKind
  readonly smoothing: Smoothing | undefined
  /** Draws means of groups with this around them, instead of the curves. */
  readonly band: 'std' | 'range' | undefined
}

/** The lines of a chart in the order in which they are painted: shadows first, so that every line lies above them. */
export function buildCurves(
  sources: readonly ChartSeries[],
  { xKind, smoothing, band }: CurveOptions,
): readonly ChartCurve[] {
  const logged = sources.map((source) => curveOf(source, xKind))
  const curves = band === undefined ? logged : averagesOf(sources, logged, band)
  if (smoothing === undefined) return curves
  const smooth = ({ band, ...curve }: ChartCurve): ChartCurve => ({
    ...curve,
    y: smoothValues(curve.y, smoothing),
    ...(band && { band: { low: smoothValues(band.low, smoothing), high: smoothValues(band.high, smoothing) } }),
  })
  // A mean with a band around it is calm enough: what it is the mean of lies behind it already.
  const shadows = band === undefined ? curves.map((curve) => ({ ...curve, shadow: true })) : []
  return [...shadows, ...curves.map(smooth)]
}

/** Puts a series along an axis; no array is copied unless the axis asks for another order or origin. */
export function curveOf({ id, name, color, series, along }: ChartSeries, xKind: XKind): ChartCurve {
  let startMs = Number.POSITIVE_INFINITY
  for (const timeMs of series.timestampsMs) if (timeMs < startMs) startMs = timeMs
  const own = { id, name, color, startMs }
  if (xKind === 'step') return { ...own, series, x: series.steps, y: series.values }
  if (xKind === 'metric') {
    const aligned = alignByStep(series, along ?? EMPTY_SERIES)
    return { ...own, ...aligned, y: aligned.series.values }
  }
  const timed = byTime(series)
  const x = xKind === 'wall' ? timed.timestampsMs : timed.timestampsMs.map((timeMs) => timeMs - startMs)
  return { ...own, series: timed, x, y: timed.values }
}

function averagesOf(
  sources: readonly ChartSeries[],
  curves: readonly ChartCurve[],
  band: 'std' | 'range',
): readonly ChartCurve[] {
  const groups = Map.groupBy(curves, (_, index) => sources[index]?.group ?? '')
  return [...groups].map(([name, members], place): ChartCurve => {
    const { x, mean, std, min, max, count } = averageCurves(members)
    return {
      id: `mean of ${name}`,
      name: name === '' ? `mean of ${members.length}` : name,
      // Runs of two groups may have the same colour: a mean has one of its own.
      color: name === '' ? 'var(--accent)' : `var(--run-${(place % RUN_COLORS) + 1})`,
      x,
      y: mean,
      series: { steps: x, values: mean, timestampsMs: new Float64Array(x.length).fill(Number.NaN) },
      startMs: Number.NaN,
      band:
        band === 'range'
          ? { low: min, high: max }
          : {
              low: mean.map((value, at) => value - (std[at] ?? 0)),
              high: mean.map((value, at) => value + (std[at] ?? 0)),
            },
      counts: count,
    }
  })
}
