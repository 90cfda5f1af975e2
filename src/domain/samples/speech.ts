import { Random } from '../../lib/random.ts'
import type { Metric } from '../metric.ts'
import { SYSTEM_TAG } from '../tag.ts'
import { DAY_MS, pairs, rounded, sourceTags } from './sampleRun.ts'
import type { SampleExperiment, SampleFile, SampleRun } from './sampleRun.ts'
import { systemMetrics } from './systemMetrics.ts'
import { encodeWav } from './wav.ts'

const STEPS = 100_000
const STEP_MS = 1700
/** One step wide each, as a bad batch makes them: they must be visible from afar. */
const SPIKES: ReadonlyMap<number, number> = new Map([
  [9412, 14.2],
  [31_871, 38.5],
  [31_874, 22.1],
  [58_020, 9.7],
  [77_777, 61.3],
  [93_004, 17.9],
])

const NOTE = `## The long run

100,000 steps. The loss has six spikes of one step each, from batches with silent audio;
the highest, **61.3**, is at step 77,777.`

/** One run of 100,000 steps with spikes, a short one to hold against it, and one that is still training. */
export function speech(nowMs: number): SampleExperiment {
  const long = speechRun('wav2vec-base-100k', nowMs - 4 * DAY_MS, STEPS, 1)
  return {
    name: 'speech/wav2vec/pretraining',
    tags: pairs({ team: 'speech' }),
    runs: [
      {
        ...long,
        tags: [...long.tags, ...pairs({ [SYSTEM_TAG.note]: NOTE })],
        metrics: () => longCurves(long),
        files: () => [...audio(3), { path: 'checkpoints/latest.txt', content: 'step_100000.pt\n' }],
      },
      speechRun('wav2vec-small-2k', nowMs - 5 * DAY_MS, 2000, 2),
      { ...speechRun('wav2vec-large (running)', nowMs - 1500 * STEP_MS, 1500, 3, 8000), status: 'RUNNING' },
    ],
  }
}

function speechRun(name: string, startTimeMs: number, steps: number, seed: number, planned = steps): SampleRun {
  const run = {
    name,
    startTimeMs,
    status: 'FINISHED',
    tags: sourceTags('chidi', 'pretrain.py', 'e07d55aa19c3b2f48d6e7f8091a2b3c4d5e6f708'),
    params: pairs({
      arch: name.split('-', 2).join('-'),
      max_steps: planned,
      lr: 0.0005,
      mask_prob: 0.65,
      precision: 'bf16',
    }),
    metrics: () => curve(seed, steps, planned, startTimeMs),
  } as const
  return steps === planned ? { ...run, endTimeMs: startTimeMs + steps * STEP_MS } : run
}

function lossAt(random: Random, share: number): number {
  return 1.9 + 4.6 * Math.exp(-9 * share) + 0.09 * random.normal()
}

function curve(seed: number, steps: number, planned: number, startTimeMs: number): Metric[] {
  const random = new Random(seed)
  return Array.from({ length: steps }, (_, step) => ({
    key: 'train/loss',
    value: rounded(lossAt(random, step / planned)),
    timestampMs: startTimeMs + step * STEP_MS,
    step,
  }))
}

function* longCurves({ startTimeMs, endTimeMs = startTimeMs }: SampleRun): Generator<Metric, void> {
  const random = new Random(42)
  for (let step = 0; step < STEPS; step += 1) {
    const timestampMs = startTimeMs + step * STEP_MS
    const loss = SPIKES.get(step) ?? rounded(lossAt(random, step / STEPS))
    yield { key: 'train/loss', value: loss, timestampMs, step }
    if (step % 1000 !== 999) continue
    yield { key: 'val/wer', value: rounded(0.08 + 0.9 * Math.exp((-6 * step) / STEPS)), timestampMs, step }
  }
  yield* systemMetrics(random, startTimeMs, endTimeMs, 400)
}

/** A few seconds of a tune each, noisier in the earlier checkpoints. */
function audio(count: number): SampleFile[] {
  const tune = [261.63, 329.63, 392, 523.25, 392, 329.63]
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(60 + index)
    const noise = 0.3 / (1 + 3 * index)
    const content = encodeWav(1.5, 8000, (time) => {
      const note = tune[Math.floor(time * 4) % tune.length] ?? 440
      return 0.5 * Math.sin(2 * Math.PI * note * time) * Math.exp(-3 * (time % 0.25)) + noise * random.normal() * 0.3
    })
    return { path: `audio/reconstruction_step_${(index + 1) * 30_000}.wav`, content }
  })
}
