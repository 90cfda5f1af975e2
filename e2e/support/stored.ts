import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'
import type { Experiment } from '../../src/domain/experiment.ts'
import type { ExperimentReadBack, RunReadBack } from './readBack.ts'

export type StoredRun = Omit<RunReadBack, 'histories' | 'artifacts'>
export type StoredExperiment = Omit<ExperimentReadBack, 'runs'>

/** What is kept of runs and experiments, deleted or not, looked up by somebody who is not the page. */
export interface Stored {
  readonly run: (runId: string) => Promise<StoredRun>
  readonly experiment: (experimentId: string) => Promise<StoredExperiment>
  readonly experimentNamed: (name: string) => Promise<StoredExperiment | undefined>
  readonly close: () => void
}

/** Looks with Python's client (`e2e/mlflow/look.py`), past the server under test where the store is on this machine. */
export function lookWithPython(python: string, store: string): Stored {
  const child = spawn(python, ['e2e/mlflow/look.py', store], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
  let last: Promise<unknown> = Promise.resolve()
  const ask = async (question: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(question)}\n`)
    const { value, done } = await answers.next()
    if (done === true) throw new Error(`look.py ended on ${JSON.stringify(question)}`)
    return JSON.parse(value)
  }
  // Answers come in the order of the questions; one that fails must not fail the next.
  const inTurn = (question: object): Promise<unknown> => {
    const asked = last.then(() => ask(question))
    last = asked.catch(() => undefined)
    return asked
  }
  return {
    run: async (run) => (await inTurn({ run })) as StoredRun,
    experiment: async (experiment) => (await inTurn({ experiment })) as StoredExperiment,
    experimentNamed: async (experimentNamed) =>
      ((await inTurn({ experimentNamed })) ?? undefined) as StoredExperiment | undefined,
    close: () => child.kill(),
  }
}

/** Looks with the client of this project, where there is no Python (`npm test`). */
export function lookWithClient(client: NodeMlflowClient): Stored {
  return {
    run: async (runId) => {
      const { info, data } = await client.getRun(runId)
      return {
        experimentId: info.experimentId,
        runId,
        runName: info.runName,
        status: info.status,
        lifecycleStage: info.lifecycleStage,
        startTimeMs: Number(info.startTimeMs),
        endTimeMs: info.endTimeMs === undefined ? null : Number(info.endTimeMs),
        metrics: Object.fromEntries(data.metrics.map(({ key, value }) => [key, wordOf(value)])),
        params: byKey(data.params),
        tags: byKey(data.tags),
      }
    },
    experiment: async (experimentId) => ofExperiment(await client.getExperiment(experimentId)),
    experimentNamed: async (name) => {
      const found = await client.getExperimentByName(name)
      return found && ofExperiment(found)
    },
    close: () => undefined,
  }
}

function ofExperiment({ experimentId, name, lifecycleStage, tags }: Experiment): StoredExperiment {
  return { experimentId, name, lifecycleStage, tags: byKey(tags) }
}

function byKey(pairs: readonly { readonly key: string; readonly value: string }[]): Record<string, string> {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]))
}

function wordOf(value: number): StoredRun['metrics'][string] {
  return Number.isFinite(value) ? value : (String(value) as 'NaN' | 'Infinity' | '-Infinity')
}
