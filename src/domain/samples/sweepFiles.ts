import { Random } from '../../lib/random.ts'
import { confusionMatrix } from './pictures.ts'
import type { SampleFile } from './sampleRun.ts'
import type { SweepSetting } from './sweepMetrics.ts'

const LABELS = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck']

/** What the evaluation of a finished run leaves: configuration, score per class, and the confusion matrix. */
export function sweepFiles({ model, learningRate, seed, steps, floor, missedBy, chance }: SweepSetting): SampleFile[] {
  const random = new Random(chance + 2000)
  const accuracy = Math.exp(-(floor + 0.13 * missedBy * missedBy))
  const scores = LABELS.map((label) => {
    const recall = Math.min(0.99, accuracy + 0.05 * random.normal())
    return `${label},${(recall * 0.98).toFixed(4)},${recall.toFixed(4)},500`
  })
  const config = {
    model: { name: model, classes: LABELS.length, pretrained: false },
    optimizer: { lr: learningRate, betas: [0.9, 0.999], weight_decay: 0.05 },
    data: { root: 'data/cifar10', workers: 8, augment: ['randaugment', 'mixup'] },
    trainer: { steps, seed, precision: 'bf16', clip_grad_norm: 1 },
  }
  return [
    { path: 'config.json', content: `${JSON.stringify(config, null, 2)}\n` },
    { path: 'evaluation/per_class.csv', content: ['class,precision,recall,support', ...scores, ''].join('\n') },
    { path: 'evaluation/confusion_matrix.png', content: confusionMatrix(random, accuracy) },
  ]
}
