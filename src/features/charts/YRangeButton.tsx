import { UnstyledButton } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'
import { formatNumber } from '../../lib/formatNumber.ts'
import type { YRange } from './lineView.ts'
import classes from './MetricChart.module.css'

interface YRangeButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'title'> {
  /** What the chart is called. */
  readonly title: string
  readonly range: YRange | undefined
}

/** The button of a chart's `YRangeMenu`, which says the range. */
export function YRangeButton({ title, range, ...button }: YRangeButtonProps) {
  const words = range === undefined ? 'y range' : `y ${rangeWords(range)}`
  return (
    <UnstyledButton
      {...button}
      className={classes.action}
      data-quiet={range === undefined || undefined}
      aria-label={`${words} of ${title}`}
    >
      {words}
    </UnstyledButton>
  )
}

function rangeWords({ from, to }: YRange): string {
  if (from === undefined) return `≤ ${formatNumber(to ?? 0)}`
  return to === undefined ? `≥ ${formatNumber(from)}` : `${formatNumber(from)} … ${formatNumber(to)}`
}
