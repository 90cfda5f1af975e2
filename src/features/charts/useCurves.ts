import { useEffect, useMemo, useState } from 'react'
import { EMPTY_SERIES } from '../../domain/series/metricSeries.ts'
import { alignedCurve, buildCurves, curveOf, planCurves } from './buildCurves.ts'
import type { CurveOptions } from './buildCurves.ts'
import type { ChartCurve, ChartSeries, XKind } from './chartSeries.ts'
import { alignElsewhere, computeElsewhere } from './computeElsewhere.ts'

/** Fewer points are averaged, smoothed and put in another order within a few milliseconds: at once, and without a flash of the raw curves. */
const AT_ONCE = 50_000

const NOWHERE = { x: EMPTY_SERIES.steps, series: EMPTY_SERIES }

interface Computed {
  readonly curves: readonly ChartCurve[]
  readonly series: readonly ChartSeries[]
  readonly options: CurveOptions
  readonly axis: string
}

/**
 * The lines of a chart. Much to compute is done in a worker; meanwhile there are the lines of before, or, where the
 * axis is another, those that were logged, if that is no computing either; and `isComputing` says so.
 *
 * @param axis tells x axes apart, as `printXAxis` does
 */
export function useCurves(
  series: readonly ChartSeries[],
  options: CurveOptions,
  axis: string,
): { readonly curves: readonly ChartCurve[]; readonly isComputing: boolean } {
  const [computed, setComputed] = useState<Computed>()
  const { xKind, smoothing, band } = options
  const isPlain = smoothing === undefined && band === undefined && xKind !== 'metric'
  const isMuch = !isPlain && series.reduce((sum, one) => sum + one.series.steps.length, 0) > AT_ONCE
  const isCurrent = computed?.series === series && computed.options === options && computed.axis === axis
  // By hand: the compiler would look at every point again on every zoom.
  const here = useMemo(() => {
    if (!isMuch) return buildCurves(series, options)
    return xKind === 'metric' ? [] : buildCurves(series, { xKind, smoothing: undefined, band: undefined })
  }, [series, isMuch, xKind, options])
  // The external system is the worker.
  useEffect(() => {
    if (!isMuch) return undefined
    const abort = new AbortController()
    const compute = async () => {
      const logged = await placeCurves(series, xKind, abort.signal)
      const { jobs, finish } = planCurves(series, logged, options)
      const lines = await computeElsewhere(jobs, abort.signal)
      if (!abort.signal.aborted) setComputed({ curves: finish(lines), series, options, axis })
    }
    // Only an abort fails: the settings or the data have changed.
    compute().catch(() => undefined)
    return () => abort.abort()
  }, [isMuch, series, xKind, options, axis])
  if (!isMuch) return { curves: here, isComputing: false }
  const isUsable = computed !== undefined && computed.axis === axis
  return { curves: isUsable ? computed.curves : here, isComputing: !isCurrent }
}

/** Puts series along an axis: in the worker, where it is another metric. */
async function placeCurves(series: readonly ChartSeries[], xKind: XKind, signal: AbortSignal) {
  if (xKind !== 'metric') return series.map((source) => curveOf(source, xKind))
  const pairs = series.map(({ series: own, along = EMPTY_SERIES }) => ({ series: own, along }))
  const aligned = await alignElsewhere(pairs, signal)
  return series.map((source, at) => alignedCurve(source, aligned[at] ?? NOWHERE))
}
