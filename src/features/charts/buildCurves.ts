import { alignByStep } from '../../domain/series/alignByStep.ts'
import type { Aligned } from '../../domain/series/alignByStep.ts'
import { thinCurves } from '../../domain/series/averageCurves.ts'
import { curveLine } from '../../domain/series/curveLine.ts'
import type { Band, CurveLine, LineJob } from '../../domain/series/curveLine.ts'
import { byTime, EMPTY_SERIES, startOf } from '../../domain/series/metricSeries.ts'
import type { Smoothing } from '../../domain/series/smoothing.ts'
import type { XKind } from '../../domain/series/xAxis.ts'
import type { ChartCurve, ChartSeries, RunGroup } from './chartSeries.ts'
import { MEAN_COLOR } from './runGroups.ts'

export interface CurveOptions {
  readonly xKind: XKind
  readonly smoothing: Smoothing | undefined
  /** Draws means of groups with this around them, instead of the curves. */
  readonly band: Band | undefined
}

/** The lines of a chart, once its jobs are done: here, or elsewhere when there is much to compute. */
export interface CurvePlan {
  readonly jobs: readonly LineJob[]
  /** The lines in the order in which they are painted: shadows first, so that every line lies above them. */
  readonly finish: (lines: readonly CurveLine[]) => readonly ChartCurve[]
}

/** Curves that have more points together are averaged by their extremes. */
const MOST_AVERAGED = 4_000_000

/**
 * What there is to compute for the lines of a chart, once its series lie along the axis. Without averaging and smoothing there
 * is nothing.
 *
 * @param logged the curve of each source
 */
export function planCurves(
  sources: readonly ChartSeries[],
  logged: readonly ChartCurve[],
  { smoothing, band }: Omit<CurveOptions, 'xKind'>,
): CurvePlan {
  if (band !== undefined) {
    const known = new Map(sources.map(({ group }) => [group?.name ?? '', group]))
    const groups = [...Map.groupBy(logged, (_, index) => sources[index]?.group?.name ?? '')]
    const thinned = groups.map(([, members]) => thinCurves(members, MOST_AVERAGED))
    return {
      jobs: thinned.map((members) => ({ curves: members.map(({ x, y }) => ({ x, y })), band, smoothing })),
      // A mean with a band around it is calm enough: what it is the mean of lies behind it already.
      finish: (lines) =>
        groups.flatMap(([group, members], place) => {
          const line = lines[place]
          return line === undefined
            ? []
            : [meanOf({ group: known.get(group), members, isThinned: thinned[place] !== members }, line)]
        }),
    }
  }
  if (smoothing === undefined) return { jobs: [], finish: () => logged }
  return {
    jobs: logged.map(({ x, y }) => ({ curves: [{ x, y }], band, smoothing })),
    finish: (lines) => [
      ...logged.map((curve) => ({ ...curve, shadow: true })),
      ...logged.map((curve, at) => ({ ...curve, y: lines[at]?.y ?? curve.y })),
    ],
  }
}

/** The lines of a chart, computed here and now. */
export function buildCurves(sources: readonly ChartSeries[], options: CurveOptions): readonly ChartCurve[] {
  const logged = sources.map((source) => curveOf(source, options.xKind))
  const { jobs, finish } = planCurves(sources, logged, options)
  return finish(jobs.map(curveLine))
}

/** Puts a series along an axis; no array is copied unless the axis asks for another order or origin. */
export function curveOf({ id, name, color, series, along }: ChartSeries, xKind: XKind): ChartCurve {
  const own = { id, name, color }
  if (xKind === 'step') return { ...own, series, x: series.steps, y: series.values }
  if (xKind === 'metric') return alignedCurve(own, alignByStep(series, along ?? EMPTY_SERIES))
  const timed = byTime(series)
  if (xKind === 'wall') return { ...own, series: timed, x: timed.timestampsMs, y: timed.values }
  const startMs = startOf(series.timestampsMs)
  return { ...own, series: timed, x: timed.timestampsMs.map((timeMs) => timeMs - startMs), y: timed.values }
}

/** The curve of a series that has been put along another metric. */
export function alignedCurve(
  { id, name, color }: Pick<ChartCurve, 'id' | 'name' | 'color'>,
  { x, series }: Aligned,
): ChartCurve {
  return { id, name, color, x, series, y: series.values }
}

interface Mean {
  /** What its members have in common; absent where all are one group. */
  readonly group: RunGroup | undefined
  readonly members: readonly ChartCurve[]
  /** It is the mean of the members' extremes. */
  readonly isThinned: boolean
}

function meanOf({ group, members, isThinned }: Mean, { x, y, raw = y, ...line }: CurveLine): ChartCurve {
  const name = group?.name ?? `mean of ${members.length}`
  return {
    id: `mean of ${group?.name ?? ''}`,
    name: isThinned ? `${name}, thinned` : name,
    // Runs of two groups may have the same colour: a mean has one of its own.
    color: group?.color ?? MEAN_COLOR,
    x,
    y,
    series: { steps: x, values: raw, timestampsMs: new Float64Array(x.length).fill(Number.NaN) },
    ...line,
  }
}
