import { Random } from '../../lib/random.ts'
import { SYSTEM_TAG } from '../tag.ts'
import { HOUR_MS, MINUTE_MS, pairs, rounded, sourceTags } from './sampleRun.ts'
import type { SampleExperiment, SampleRun } from './sampleRun.ts'

/** Model, its root mean squared error in dollars, and the setting that its inner folds try. */
const MODELS = [
  ['ridge', 31_200, 'alpha', ['0.1', '1', '10']],
  ['random-forest', 26_900, 'max_depth', ['8', '16', '32']],
  ['gradient-boosting', 23_400, 'learning_rate', ['0.03', '0.1', '0.3']],
] as const
const OUTER = 5
const FOLD_MS = 3 * MINUTE_MS

const NOTE = `Nested cross-validation of house prices: five outer folds estimate the error, three inner ones choose the setting.

The parent of each model holds mean and spread over its outer folds.`

const HOUSES = {
  name: 'house-prices',
  digest: 'c0ffee42',
  sourceType: 'local',
  source: JSON.stringify({ uri: 'data/house_prices.csv' }),
  schema: JSON.stringify({
    mlflow_colspec: [
      { type: 'long', name: 'lot_area', required: true },
      { type: 'string', name: 'neighborhood', required: true },
      { type: 'double', name: 'sale_price', required: true },
    ],
  }),
  profile: JSON.stringify({ num_rows: 1460, num_elements: 118_260 }),
}

/** Runs within runs within runs: a model, its outer folds, and the settings tried in each. */
export function crossValidation(nowMs: number): SampleExperiment {
  const startTimeMs = nowMs - 30 * HOUR_MS
  const runs = MODELS.map(([model, error, setting, values], index): SampleRun => {
    const random = new Random(500 + index)
    const start = startTimeMs + index * HOUR_MS
    const errors = Array.from({ length: OUTER }, () => error * (1 + 0.06 * random.normal()))
    const mean = errors.reduce((sum, each) => sum + each, 0) / OUTER
    const spread = Math.sqrt(errors.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (OUTER - 1))
    return {
      ...fold(model, start, OUTER * FOLD_MS, { model, outer_folds: OUTER, inner_folds: values.length }),
      metrics: () => single(start, { 'rmse/mean': mean, 'rmse/std': spread, r2: 1 - (mean / 79_400) ** 2 }),
      datasets: [{ dataset: HOUSES, tags: pairs({ 'mlflow.data.context': 'training' }) }],
      children: errors.map((outer, at) => {
        const begin = start + at * FOLD_MS
        const tried = values.map((value) => ({ value, rmse: outer * (1.01 + 0.04 * random.next()) }))
        const best = tried.toSorted((a, b) => a.rmse - b.rmse)[0]
        return {
          ...fold(`${model} / fold ${at + 1}`, begin, FOLD_MS, { model, fold: at + 1, [setting]: best?.value ?? '' }),
          metrics: () => single(begin, { rmse: outer, mae: outer * 0.68, r2: 1 - (outer / 79_400) ** 2 }),
          children: tried.map(({ value, rmse }, place) => ({
            ...fold(`${setting}=${value}`, begin + place * MINUTE_MS, MINUTE_MS, {
              model,
              fold: at + 1,
              [setting]: value,
            }),
            metrics: () => single(begin + place * MINUTE_MS, { rmse, mae: rmse * 0.69 }),
          })),
        }
      }),
    }
  })
  return { name: 'tabular/house-prices/nested-cv', tags: pairs({ [SYSTEM_TAG.note]: NOTE, team: 'pricing' }), runs }
}

function fold(name: string, startTimeMs: number, durationMs: number, params: Record<string, string | number>) {
  return {
    name,
    startTimeMs,
    endTimeMs: startTimeMs + durationMs,
    status: 'FINISHED',
    tags: sourceTags('dana', 'nested_cv.py', '91ab3de07c55f2e6b1d4c8a0937f6e25d1c0b9a8'),
    params: pairs(params),
  } as const
}

function single(timestampMs: number, values: Record<string, number>) {
  return Object.entries(values).map(([key, value]) => ({ key, value: rounded(value), timestampMs, step: 0 }))
}
