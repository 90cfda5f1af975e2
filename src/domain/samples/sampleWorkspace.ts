import { crossValidation } from './crossValidation.ts'
import { oddities } from './oddities.ts'
import { DAY_MS, pairs, sourceTags } from './sampleRun.ts'
import type { SampleExperiment } from './sampleRun.ts'
import { speech } from './speech.ts'
import { summarizer } from './summarizer.ts'
import { sweep } from './sweep.ts'

/**
 * A workspace as a small team has it, the same every time but for its times, which end at `nowMs` (since the epoch).
 */
export function sampleWorkspace(nowMs: number): readonly SampleExperiment[] {
  return [
    // Lists show the newest first.
    old('archive/first tries', nowMs - 340 * DAY_MS),
    old('archive/mnist', nowMs - 300 * DAY_MS),
    { name: 'nlp/empty so far', tags: [], runs: [] },
    oddities(nowMs),
    crossValidation(nowMs),
    summarizer(nowMs),
    speech(nowMs),
    sweep(nowMs),
  ]
}

function old(name: string, startTimeMs: number): SampleExperiment {
  const run = {
    name: 'logistic-regression',
    startTimeMs,
    endTimeMs: startTimeMs + 30_000,
    status: 'FINISHED',
    tags: sourceTags('ann', 'mnist.py', '77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa'),
    params: pairs({ C: 1 }),
    metrics: () => [{ key: 'accuracy', value: 0.918, timestampMs: startTimeMs, step: 0 }],
  } as const
  return { name, tags: [], runs: [run], isDeleted: true }
}
