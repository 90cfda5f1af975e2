import { Random } from '../../lib/random.ts'
import type { Metric } from '../metric.ts'
import { rounded } from './sampleRun.ts'
import { systemMetrics } from './systemMetrics.ts'

/** One setting of the sweep and how well it can do. */
export interface SweepSetting {
  readonly model: string
  readonly learningRate: number
  readonly seed: number
  readonly steps: number
  /** How far off the model's best learning rate, in powers of ten; positive is too high. */
  readonly missedBy: number
  /** The lowest loss that the model reaches. */
  readonly floor: number
  /** Seed of what is left to chance. */
  readonly chance: number
}

interface SweepProgress {
  /** Steps done; fewer than the setting's when the run is going or was stopped. */
  readonly taken: number
  readonly startTimeMs: number
  readonly stepMs: number
  /** It came to its end and was tested. */
  readonly isEnded: boolean
}

const CLASSES = 10
const START_LOSS = Math.log(CLASSES)
/** How far too high a learning rate may be before the loss explodes. */
const STABLE_UP_TO = 1.2

/** The step at which the loss stops being a number, `Infinity` when it never does. */
export function divergenceStep({ missedBy, steps, chance }: SweepSetting): number {
  if (missedBy < STABLE_UP_TO) return Number.POSITIVE_INFINITY
  return Math.floor(steps * (0.15 + (0.6 * new Random(chance).next()) / (missedBy - STABLE_UP_TO + 1)))
}

/** A trainer logs no more losses than this. */
const MOST_LOSSES = 1000

/** Loss at every step, of long runs at every few, and everything else twenty times, as trainers log. */
export function sweepMetrics(setting: SweepSetting, progress: SweepProgress): Metric[] {
  const { steps, missedBy, floor, chance, learningRate } = setting
  const { taken, startTimeMs, stepMs } = progress
  const random = new Random(chance + 1000)
  const broken = divergenceStep(setting)
  const reached = floor + 0.13 * missedBy * missedBy + 0.015 * random.normal()
  const every = Math.max(1, Math.floor(steps / 20))
  const lossEvery = Math.max(1, Math.floor(steps / MOST_LOSSES))
  const points: Metric[] = []
  for (let step = 0; step < taken; step += 1) {
    const add = (key: string, value: number): void => {
      points.push({ key, value: rounded(value), timestampMs: startTimeMs + step * stepMs, step })
    }
    const share = step / steps
    const fallen = reached + (START_LOSS - reached) * Math.exp(-7 * share)
    const loss = exploded(fallen * (1 + 0.06 * random.normal() * (1 - share / 2)), step, broken)
    if (step % lossEvery === 0 || step === broken || step === taken - 1) add('train/loss', loss)
    if (step % every !== 0 && step !== taken - 1) continue
    const validation = loss * 1.08 + 0.05 * Math.max(0, share - 0.6)
    add('val/loss', validation)
    add('val/accuracy', Number.isFinite(loss) ? Math.exp(-validation) * (1 + 0.01 * random.normal()) : 1 / CLASSES)
    add('lr', learningRate * 0.5 * (1 + Math.cos(Math.PI * share)))
    add('grad_norm', Number.isFinite(loss) ? 0.4 + loss * (0.5 + 0.2 * random.next()) : Number.NaN)
  }
  if (setting.seed === 0) points.push(...systemMetrics(random, startTimeMs, startTimeMs + taken * stepMs, 24))
  if (progress.isEnded && broken > taken) {
    const end = { timestampMs: startTimeMs + taken * stepMs, step: taken }
    points.push({ key: 'test/accuracy', value: rounded(Math.exp(-reached * 1.1)), ...end })
  }
  return points
}

/** A loss that grows without bound shortly before step `broken`, is infinite there, and no number afterwards. */
function exploded(loss: number, step: number, broken: number): number {
  if (step > broken) return Number.NaN
  if (step === broken) return Number.POSITIVE_INFINITY
  const left = broken - step
  return left < 12 ? loss * 1.9 ** (12 - left) : loss
}
