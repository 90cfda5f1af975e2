import { assertNever } from '../../lib/assertNever.ts'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import { fieldLabel } from './fieldLabel.ts'

/** What a chart that somebody has put together is called. */
export function cardTitle(spec: ChartCardSpec): string {
  const [first = '', second = '', third] = spec.fields.flatMap((field) =>
    field === undefined ? [] : [fieldLabel(field)],
  )
  switch (spec.kind) {
    case 'scatter':
      return third === undefined ? `${second} by ${first}` : `${second} by ${first}, sized by ${third}`
    case 'contour':
      return `${third ?? ''} over ${first} and ${second}`
    case 'box':
      return `${first} by ${second}`
    case 'histogram':
      return `Runs by ${first}`
    case 'parallel':
      return 'Parallel coordinates'
    case 'bar':
      return `${first}, ${{ last: 'last value', min: 'smallest', max: 'largest' }[spec.statistic]}`
    default:
      return assertNever(spec)
  }
}
