import { readFileSync } from 'node:fs'

/** What a real MLflow 3.17.2 stored and answered, from the project's root; `npm run record` makes it anew. */
export const GOLDEN = 'fixtures/golden/3.17.2'

/** A number as MLflow's JSON has it: the three that JSON lacks are words. */
type WireNumber = number | 'NaN' | 'Infinity' | '-Infinity'

/** A run as Python's client read it back, from `e2e/mlflow/read_back.py`. */
export interface RunReadBack {
  readonly experimentId: string
  readonly runId: string
  readonly runName: string
  readonly status: string
  readonly lifecycleStage: 'active' | 'deleted'
  readonly startTimeMs: number
  readonly endTimeMs: number | null
  readonly metrics: Readonly<Record<string, WireNumber>>
  readonly params: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  /** Step and value of every point, for the first metric by name only. */
  readonly histories: Readonly<Record<string, readonly (readonly [step: number, value: WireNumber])[]>>
  readonly artifacts: readonly { readonly path: string; readonly sizeBytes: number | null; readonly sha256: string }[]
}

/** An experiment as Python's client read it back, with its runs, oldest first. */
export interface ExperimentReadBack {
  readonly experimentId: string
  readonly name: string
  readonly lifecycleStage: 'active' | 'deleted'
  readonly tags: Readonly<Record<string, string>>
  readonly runs: readonly RunReadBack[]
}

/** All that Python read back after `e2e/mlflow/train.py` had logged it. */
export interface ReadBack {
  readonly mlflow: string
  readonly experiments: readonly ExperimentReadBack[]
  /** Only when it was asked for: a metric with a spike that is one step wide. */
  readonly longMetric?: {
    readonly experimentId: string
    readonly runId: string
    readonly key: string
    readonly points: number
    readonly spikeStep: number
    readonly spikeValue: number
    readonly lastValue: number
  }
}

/** Reads the file that `train.py --out` wrote. */
export function loadReadBack(path: string): ReadBack {
  return JSON.parse(readFileSync(path, 'utf8')) as ReadBack
}

/** The run that Python read back under this name. @throws Error when the training program no longer logs it. */
export function runNamed(readBack: ReadBack, name: string): RunReadBack {
  const run = readBack.experiments.flatMap(({ runs }) => runs).find(({ runName }) => runName === name)
  if (run === undefined) throw new Error(`train.py logged no run named ${name}`)
  return run
}

/** The experiment that Python read back under this name. @throws Error when the training program no longer makes it. */
export function experimentNamed(readBack: ReadBack, name: string): ExperimentReadBack {
  const experiment = readBack.experiments.find((each) => each.name === name)
  if (experiment === undefined) throw new Error(`train.py made no experiment named ${name}`)
  return experiment
}
