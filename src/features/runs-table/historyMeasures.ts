import type { HistoryField } from '../../domain/columnField.ts'
import { guessDirection } from '../../domain/metricDirection.ts'
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

/** The measure that tells at which step a metric was at its best, by what its name suggests; `undefined` when it suggests nothing. */
function bestMeasure(key: string): 'argmin' | 'argmax' | undefined {
  const direction = guessDirection(key)
  return direction === undefined ? undefined : direction === 'lower' ? 'argmin' : 'argmax'
}

/** What can be computed of a metric without another question, in the words of a menu. */
export function measureChoices(key: string): readonly { readonly label: string; readonly field: HistoryField }[] {
  const choice = (measure: Exclude<HistoryField['measure'], 'at'>, label: string) =>
    ({ label, field: { kind: 'history', key, measure } }) as const
  const best = bestMeasure(key)
  const stepLabel = (measure: 'argmin' | 'argmax'): string => {
    const word = measure === 'argmin' ? 'minimum' : 'maximum'
    return measure === best ? `Best step (of the ${word})` : `Step of the ${word}`
  }
  const steps = best === 'argmax' ? (['argmax', 'argmin'] as const) : (['argmin', 'argmax'] as const)
  return [
    choice('min', 'Minimum'),
    choice('max', 'Maximum'),
    ...steps.map((measure) => choice(measure, stepLabel(measure))),
    choice('curve', 'Sparkline'),
  ]
}
