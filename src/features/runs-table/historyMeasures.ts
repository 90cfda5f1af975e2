import type { HistoryField } from '../../domain/columnField.ts'
import { isSmallerBetter } from '../../domain/metricDirection.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { formatInteger } from '../../lib/formatNumber.ts'

/** What a computed column shows of its metric, behind the metric's name in its header. */
export function measureWord(field: HistoryField): string {
  switch (field.measure) {
    case 'argmin':
    case 'argmax':
      return field.measure === bestMeasure(field.key) ? 'best step' : `step of ${field.measure.slice(3)}`
    case 'at':
      return `at ${formatInteger(field.step)}`
    case 'min':
    case 'max':
    case 'curve':
      return field.measure
    default:
      return assertNever(field)
  }
}

/** The measure that tells at which step a metric was at its best, by what its name suggests. */
function bestMeasure(key: string): 'argmin' | 'argmax' {
  return isSmallerBetter(key) ? 'argmin' : 'argmax'
}

/** What can be computed of a metric without another question, in the words of a menu. */
export function measureChoices(key: string): readonly { readonly label: string; readonly field: HistoryField }[] {
  const choice = (measure: Exclude<HistoryField['measure'], 'at'>, label: string) =>
    ({ label, field: { kind: 'history', key, measure } }) as const
  const best = bestMeasure(key)
  const word = { argmin: 'minimum', argmax: 'maximum' } as const
  const other = best === 'argmin' ? 'argmax' : 'argmin'
  return [
    choice('min', 'Minimum'),
    choice('max', 'Maximum'),
    choice(best, `Best step (of the ${word[best]})`),
    choice(other, `Step of the ${word[other]}`),
    choice('curve', 'Sparkline'),
  ]
}
