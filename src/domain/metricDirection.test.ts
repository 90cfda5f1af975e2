import { expect, test } from 'vitest'
import { guessDirection } from './metricDirection.ts'

test.each([
  ['loss', 'lower'],
  ['val/loss', 'lower'],
  ['valLoss', 'lower'],
  ['train_rmse', 'lower'],
  ['epoch_time', 'lower'],
  ['log_loss_score', 'lower'],
  ['accuracy_loss', 'lower'],
  ['kl_divergence', 'lower'],
  ['val/acc', 'higher'],
  ['valAccuracy', 'higher'],
  ['test_f1', 'higher'],
  ['ROC-AUC', 'higher'],
  ['training_score', 'higher'],
  ['neg_mean_squared_error', 'higher'],
  ['lr', undefined],
  ['epoch', undefined],
  ['', undefined],
  ['system/cpu_time', undefined],
  ['glossary', undefined],
  ['constructor', undefined],
] as const)('%j is better when %s', (key, direction) => {
  expect(guessDirection(key)).toBe(direction)
})
