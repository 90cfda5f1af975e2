import type { MetricSeries } from '../domain/series/metricSeries.ts'
import { SeriesBuilder } from '../domain/series/seriesBuilder.ts'
import type { HistoryPart, HistoryRun, HistorySource } from './historySource.ts'
import type { HistoryStore } from './historyStore.ts'

/** `source`, with the complete histories of runs that have a version kept in `store`. */
export function keepingSource(source: HistorySource, store: HistoryStore): HistorySource {
  const keep = async (run: HistoryRun | undefined, key: string, series: MetricSeries): Promise<void> => {
    if (run?.version === undefined || series.steps.length === 0) return
    // Writing copies before it waits, so that the arrays may be moved away right after.
    await store.write({ id: idOf(run, key), version: run.version, series })
  }
  return {
    async *pages(run, key, signal) {
      const builder = new SeriesBuilder()
      for await (const page of source.pages(run, key, signal)) {
        if (run.version !== undefined) builder.append(page)
        yield page
      }
      await keep(run, key, builder.finish())
    },
    async *samples(request, signal) {
      for await (const parts of source.samples(request, signal)) {
        if (request.fromStep === undefined) await Promise.all(parts.filter(({ complete }) => complete).map(keepPart))
        yield parts
      }
      async function keepPart({ runId, series }: HistoryPart): Promise<void> {
        await keep(
          request.runs.find((run) => run.runId === runId),
          request.key,
          series,
        )
      }
    },
    async *kept(runs, key) {
      const wanted = runs.flatMap((run) =>
        run.version === undefined ? [] : [{ id: idOf(run, key), version: run.version }],
      )
      if (wanted.length === 0) return
      const found = await store.read(wanted)
      const parts = runs.flatMap((run): HistoryPart[] => {
        const series = found.get(idOf(run, key))
        return series === undefined ? [] : [{ runId: run.runId, series, complete: true }]
      })
      if (parts.length > 0) yield parts
    },
  }
}

function idOf({ runId }: HistoryRun, key: string): string {
  return `${runId}\n${key}`
}
