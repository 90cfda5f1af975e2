import type { Run, RunInfo, RunInputs } from '../run.ts'

/** The parts of a run that a test cares for. */
export interface RunSketch {
  readonly id: string
  readonly name?: string
  readonly metrics?: Readonly<Record<string, number>>
  readonly params?: Readonly<Record<string, string>>
  readonly tags?: Readonly<Record<string, string>>
  readonly info?: Partial<RunInfo>
  readonly datasets?: RunInputs['datasetInputs']
}

const pairs = (record: Readonly<Record<string, string>> = {}) =>
  Object.entries(record).map(([key, value]) => ({ key, value }))

/** A finished run of experiment 7 that took three seconds, called by its id. */
export function sketchRun({ id, name = id, metrics = {}, params, tags, info, datasets = [] }: RunSketch): Run {
  return {
    info: {
      runId: id,
      experimentId: '7',
      runName: name,
      status: 'FINISHED',
      startTimeMs: 1000,
      endTimeMs: 4000,
      lifecycleStage: 'active',
      artifactUri: '',
      userId: '',
      ...info,
    },
    data: {
      metrics: Object.entries(metrics).map(([key, value]) => ({ key, value, timestampMs: 0, step: 0 })),
      params: pairs(params),
      tags: pairs(tags),
    },
    inputs: { datasetInputs: datasets, modelIds: [] },
  }
}
