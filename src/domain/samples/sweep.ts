import { Random } from '../../lib/random.ts'
import type { DatasetInput } from '../run.ts'
import { SYSTEM_TAG } from '../tag.ts'
import { MINUTE_MS, pairs, sourceTags } from './sampleRun.ts'
import type { SampleExperiment, SampleRun } from './sampleRun.ts'
import { sweepFiles } from './sweepFiles.ts'
import { divergenceStep, sweepMetrics } from './sweepMetrics.ts'
import type { SweepSetting } from './sweepMetrics.ts'

/** Model, the log10 of its best learning rate, and the loss that it can reach. */
const MODELS = [
  ['resnet18', -2, 0.31],
  ['resnet50', -2.2, 0.24],
  ['vit-tiny', -3.2, 0.38],
  ['convnext-nano', -2.7, 0.21],
  ['mlp-mixer', -2.9, 0.52],
] as const
const LEARNING_RATES = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3]
const SEEDS = 5
/** Lengths of the curves; many short and a few long ones, as a sweep that stops early leaves them. */
const STEPS = [100, 200, 100, 300, 150, 100, 500, 200, 400, 1000, 250, 100, 600, 300, 2000, 150, 200, 5000, 100, 300]
const USERS = ['ann', 'ben', 'chidi', 'dana']
const RUN_EVERY_MS = 97 * MINUTE_MS
/** The last ones have not ended yet. */
const LIVE = 6

const NOTE = `# Learning rate × model on CIFAR-10

Which model is worth training for longer? **convnext-nano** at 0.003 so far; the vision transformers want a tenth of it.

| model | best learning rate |
|---|---|
| convnext-nano | 0.003 |
| resnet50 | 0.01 |
| vit-tiny | 0.001 |

Runs at 0.1 and above are expected to diverge.`

function dataset(name: string, digest: string, context: string, rows: number): DatasetInput {
  return {
    dataset: {
      name,
      digest,
      sourceType: 'http',
      source: JSON.stringify({ url: `https://data.example.org/${name}.tar.gz` }),
      schema: JSON.stringify({
        mlflow_tensorspec: {
          features: '[{"type": "tensor", "tensor-spec": {"dtype": "uint8", "shape": [-1, 32, 32, 3]}}]',
        },
      }),
      profile: JSON.stringify({ features_shape: [rows, 32, 32, 3], features_size: rows * 3072 }),
    },
    tags: [{ key: 'mlflow.data.context', value: context }],
  }
}

const DATASETS = [
  dataset('cifar10-train', '8f1c03a2', 'training', 45_000),
  dataset('cifar10-val', '41d7be90', 'validation', 5000),
]

/** 200 runs: every model at every learning rate, five seeds each. */
export function sweep(nowMs: number): SampleExperiment {
  const settings = MODELS.flatMap((model) =>
    LEARNING_RATES.flatMap((learningRate) =>
      Array.from({ length: SEEDS }, (_, seed) => ({ model, learningRate, seed })),
    ),
  )
  // A sweep tries its settings in random order.
  const order = new Random(7)
  const shuffled = settings.map((setting) => ({ setting, place: order.next() })).toSorted((a, b) => a.place - b.place)
  const runs = shuffled.map(({ setting: { model, learningRate, seed } }, index) => {
    const [name, bestLog, floor] = model
    const steps = STEPS[index % STEPS.length] ?? 100
    const missedBy = Math.log10(learningRate) - bestLog
    return sweepRun({ model: name, learningRate, seed, steps, missedBy, floor, chance: index }, index, nowMs)
  })
  const tags = pairs({
    [SYSTEM_TAG.note]: NOTE,
    team: 'vision',
    'mlflow.experiment.primaryMetric.name': 'val/accuracy',
  })
  return { name: 'vision/cifar10/lr-sweep', tags, runs }
}

function sweepRun(setting: SweepSetting, index: number, nowMs: number): SampleRun {
  const { model, learningRate, seed, steps } = setting
  const random = new Random(index)
  const isLive = index >= 200 - LIVE
  const stepMs = Math.round(steps > 1000 ? 800 : 3000 + 4000 * random.next())
  const isKilled = !isLive && random.chance(0.03)
  const share = isLive ? 0.35 + 0.5 * random.next() : isKilled ? 0.4 : 1
  const taken = Math.ceil(steps * share)
  const startTimeMs = isLive ? nowMs - taken * stepMs : nowMs - (200 - index) * RUN_EVERY_MS
  const endTimeMs = startTimeMs + taken * stepMs
  const diverged = divergenceStep(setting) < taken
  const status = isLive ? 'RUNNING' : isKilled ? 'KILLED' : diverged && random.chance(0.6) ? 'FAILED' : 'FINISHED'
  const isBest = model === 'convnext-nano' && learningRate === 0.003 && seed === 0
  return {
    name: `${model}-lr${learningRate}-s${seed}`,
    startTimeMs,
    ...(isLive ? {} : { endTimeMs }),
    status,
    tags: [
      ...sourceTags(USERS[index % USERS.length] ?? 'ann', 'train.py', '5f0c9a1b7d3e48c2a6f4e0d9b8c7a6f5e4d3c2b1'),
      ...pairs({ sweep: 'lr-model', gpu: random.pick(['a100', 'l4']) }),
      ...(isBest ? pairs({ [SYSTEM_TAG.note]: '**Best so far.** Train this one for longer.', candidate: 'yes' }) : []),
    ],
    params: pairs({
      model,
      lr: learningRate,
      batch_size: model === 'vit-tiny' ? 256 : 128,
      optimizer: model.startsWith('resnet') ? 'sgd' : 'adamw',
      weight_decay: model.startsWith('resnet') ? 0.0005 : 0.05,
      scheduler: 'cosine',
      warmup_steps: Math.round(steps / 20),
      max_steps: steps,
      augment: 'randaugment',
      seed,
    }),
    metrics: () => sweepMetrics(setting, { taken, startTimeMs, stepMs, isEnded: status === 'FINISHED' }),
    ...(seed === 0 && status === 'FINISHED' ? { files: () => sweepFiles(setting) } : {}),
    datasets: DATASETS,
    isDeleted: model === 'mlp-mixer' && learningRate === 0.3 && !isLive,
  }
}
