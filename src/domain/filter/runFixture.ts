import type { Run, RunStatus } from '../run.ts'

/** A run as the evaluation fixture writes it: keys to values, non-finite metrics as text. */
export interface FixtureRun {
  readonly run_id: string
  readonly run_name: string
  readonly user_id: string
  readonly status: string
  readonly start_time: number
  readonly end_time: number | null
  readonly artifact_uri: string
  readonly params: Readonly<Record<string, string | undefined>>
  readonly metrics: Readonly<Record<string, number | string | undefined>>
  readonly tags: Readonly<Record<string, string | undefined>>
  readonly datasets: readonly { readonly name: string; readonly digest: string; readonly context: string }[]
}

/** The domain's run of a fixture's. */
export function fromFixture(run: FixtureRun): Run {
  const pairs = (record: FixtureRun['tags']) => Object.entries(record).map(([key, value = '']) => ({ key, value }))
  return {
    info: {
      runId: run.run_id,
      experimentId: '0',
      runName: run.run_name,
      status: run.status as RunStatus,
      startTimeMs: run.start_time,
      endTimeMs: run.end_time ?? undefined,
      lifecycleStage: 'active',
      artifactUri: run.artifact_uri,
      userId: run.user_id,
    },
    data: {
      metrics: Object.entries(run.metrics).map(([key, value]) => ({
        key,
        value: Number(value),
        timestampMs: 0,
        step: 0,
      })),
      params: pairs(run.params),
      tags: pairs(run.tags),
    },
    inputs: {
      datasetInputs: run.datasets.map(({ name, digest, context }) => ({
        dataset: { name, digest, sourceType: '', source: '', schema: undefined, profile: undefined },
        tags: [{ key: 'mlflow.data.context', value: context }],
      })),
      modelIds: [],
    },
  }
}
