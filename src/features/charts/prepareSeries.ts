import type { MetricHistories } from '../../data/historyBoard.ts'
import type { HistoryRun } from '../../data/historySource.ts'
import { historyVersion, lastValue } from '../../domain/chartedRun.ts'
import type { ChartedRun, ChartedRuns } from '../../domain/chartedRun.ts'
import type { ChartSeries, RunGroup } from './chartSeries.ts'

/** Those of the runs that have a metric, as histories are asked for. */
export function runsWith(charted: ChartedRuns, key: string): readonly HistoryRun[] {
  return charted.runs.flatMap((run, index) => {
    const value = lastValue(charted, index, key)
    return value === undefined ? [] : [{ runId: run.runId, version: historyVersion(run, value) }]
  })
}

/** What has come of a metric, in the order of the runs. `along` holds the metric on the x axis. */
export function prepareSeries(
  runs: readonly ChartedRun[],
  histories: MetricHistories | undefined,
  along: MetricHistories | undefined,
  groups: ReadonlyMap<string, RunGroup> | undefined,
): readonly ChartSeries[] {
  return runs.flatMap((run) => {
    const history = histories?.byRun.get(run.runId)
    if (history === undefined) return []
    const { runId: id, name, color } = run
    return [{ id, name, color, series: history.series, along: along?.byRun.get(id)?.series, group: groups?.get(id) }]
  })
}
