import { assertNever } from '../../lib/assertNever.ts'
import { parseChartCard } from '../../domain/chartCard.ts'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import type { CardSpot } from './arrangeCards.ts'
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

/** What a card of a workspace is called. */
export function spotTitle({ key, section }: CardSpot): string {
  const spec = section.kind === 'other' ? parseChartCard(key) : undefined
  return spec === undefined ? key : cardTitle(spec)
}
