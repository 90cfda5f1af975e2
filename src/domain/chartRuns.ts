import type { ChartedRuns, RunCell } from './chartedRun.ts'
import { isLive } from './run.ts'
import type { Run } from './run.ts'
import { colorOfRun, runDurationMs, runTitle, runUser } from './runFacts.ts'
import type { RunField } from './runField.ts'
import { SYSTEM_TAG, valueOf } from './tag.ts'
import type { Tag } from './tag.ts'

/**
 * Runs that were read one by one, in their order, to be drawn.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function chartRuns(runs: readonly Run[], nowMs: number): ChartedRuns {
  const metrics = runs.map(({ data }) => new Map(data.metrics.map(({ key, value }) => [key, value])))
  const keysOf = (pairs: (run: Run) => readonly Pick<Tag, 'key'>[]) =>
    [...new Set(runs.flatMap((run) => pairs(run).map(({ key }) => key)))].sort()
  return {
    runs: runs.map((run) => ({
      runId: run.info.runId,
      name: runTitle(run.info),
      color: colorOfRun(run),
      live: isLive(run.info.status),
      endTimeMs: Number(run.info.endTimeMs ?? Number.NaN),
    })),
    metricKeys: keysOf(({ data }) => data.metrics),
    paramKeys: keysOf(({ data }) => data.params),
    tagKeys: keysOf(({ data }) => data.tags).filter((key) => !key.startsWith('mlflow.')),
    cell: (index, field) => {
      const run = runs[index]
      if (run === undefined) return undefined
      return field.kind === 'metrics' ? metrics[index]?.get(field.key) : cellOf(run, field, nowMs)
    },
  }
}

function cellOf(run: Run, { kind, key }: RunField, nowMs: number): RunCell {
  const { info, data } = run
  if (kind === 'params') return valueOf(data.params, key)
  if (kind !== 'attributes') return valueOf(data.tags, key)
  const startTimeMs = info.startTimeMs
  const values: Readonly<Record<typeof key, RunCell>> = {
    run_name: info.runName || undefined,
    status: info.status,
    start_time: startTimeMs === undefined ? undefined : Number(startTimeMs),
    duration: runDurationMs(info, nowMs),
    user_id: runUser(run) || undefined,
    source: valueOf(data.tags, SYSTEM_TAG.sourceName),
    experiment_id: info.experimentId,
  }
  return values[key]
}
