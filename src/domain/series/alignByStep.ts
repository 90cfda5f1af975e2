import type { MetricSeries } from './metricSeries.ts'

/**
 * The points of `series` put along the values of another metric of the same run: each at the last value that `along` has
 * at the same step. Points without such a value, or whose value is NaN or infinite, have no place and are left out. The
 * result ascends in x; points at the same x stay in their order.
 */
export function alignByStep(
  series: MetricSeries,
  along: MetricSeries,
): { readonly x: Float64Array; readonly series: MetricSeries } {
  const placeOf = new Map<number, number>()
  for (const [index, step] of along.steps.entries()) placeOf.set(step, along.values[index] ?? Number.NaN)
  const places: { readonly at: number; readonly index: number }[] = []
  for (const [index, step] of series.steps.entries()) {
    const at = placeOf.get(step)
    if (at !== undefined && Number.isFinite(at)) places.push({ at, index })
  }
  places.sort((a, b) => a.at - b.at || a.index - b.index)
  const pick = (array: Float64Array) => Float64Array.from(places, ({ index }) => array[index] ?? Number.NaN)
  return {
    x: Float64Array.from(places, ({ at }) => at),
    series: { steps: pick(series.steps), values: pick(series.values), timestampsMs: pick(series.timestampsMs) },
  }
}
