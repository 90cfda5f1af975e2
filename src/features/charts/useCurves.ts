import { useEffect, useMemo, useState } from 'react'
import { buildCurves, planCurves } from './buildCurves.ts'
import type { CurveOptions } from './buildCurves.ts'
import type { ChartCurve, ChartSeries } from './chartSeries.ts'
import { computeElsewhere } from './computeElsewhere.ts'

/** Fewer points are averaged and smoothed within a few milliseconds: at once, and without a flash of the raw curves. */
const AT_ONCE = 50_000

interface Computed {
  readonly curves: readonly ChartCurve[]
  readonly series: readonly ChartSeries[]
  readonly options: CurveOptions
}

/**
 * The lines of a chart. Much to compute is done in a worker; meanwhile there are the lines of before, or those that were
 * logged where the axis is another, and `isComputing` says so.
 */
export function useCurves(
  series: readonly ChartSeries[],
  options: CurveOptions,
): { readonly curves: readonly ChartCurve[]; readonly isComputing: boolean } {
  const [computed, setComputed] = useState<Computed>()
  const { xKind, smoothing, band } = options
  const isPlain = smoothing === undefined && band === undefined
  const isMuch = !isPlain && series.reduce((sum, one) => sum + one.series.steps.length, 0) > AT_ONCE
  const isCurrent = computed?.series === series && computed.options === options
  // By hand: the compiler would look at every point again on every zoom.
  const here = useMemo(
    () => buildCurves(series, isMuch ? { xKind, smoothing: undefined, band: undefined } : options),
    [series, isMuch, xKind, options],
  )
  // The external system is the worker.
  useEffect(() => {
    if (!isMuch) return undefined
    const abort = new AbortController()
    const { jobs, finish } = planCurves(series, options)
    const compute = async () => {
      const lines = await computeElsewhere(jobs, abort.signal)
      if (!abort.signal.aborted) setComputed({ curves: finish(lines), series, options })
    }
    // Only an abort fails: the settings or the data have changed.
    compute().catch(() => undefined)
    return () => abort.abort()
  }, [isMuch, series, options])
  if (!isMuch) return { curves: here, isComputing: false }
  const isUsable = computed !== undefined && (isCurrent || computed.options.xKind === xKind)
  return { curves: isUsable ? computed.curves : here, isComputing: !isCurrent }
}
