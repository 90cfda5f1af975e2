import { Button, Popover, UnstyledButton } from '@mantine/core'
import { formatNumber } from '../../lib/formatNumber.ts'
import { useFullScreenPortal } from '../../ui/useFullScreenPortal.ts'
import classes from './MetricChart.module.css'
import { RangeEnd } from './RangeEnd.tsx'
import type { YRange } from './lineView.ts'

interface YRangeMenuProps {
  readonly title: string
  readonly range: YRange | undefined
  readonly onRange: (range: YRange) => void
}

/** Between which values a chart's y axis runs; an end that is left open is chosen by the values. */
export function YRangeMenu({ title, range, onRange }: YRangeMenuProps) {
  const { from, to } = range ?? { from: undefined, to: undefined }
  const portal = useFullScreenPortal()
  return (
    <Popover position="bottom-end" trapFocus {...portal}>
      <Popover.Target>
        <UnstyledButton
          className={classes.action}
          data-quiet={range === undefined || undefined}
          aria-label={`Range of the y axis of ${title}${range === undefined ? '' : `: ${rangeWords(range)}`}`}
        >
          {range === undefined ? 'y range' : `y ${rangeWords(range)}`}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.range}>
        <RangeEnd
          label="From"
          value={from}
          isValid={(value) => to === undefined || value < to}
          onValue={(value) => onRange({ from: value, to })}
        />
        <RangeEnd
          label="To"
          value={to}
          isValid={(value) => from === undefined || value > from}
          onValue={(value) => onRange({ from, to: value })}
        />
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={range === undefined}
          onClick={() => onRange({ from: undefined, to: undefined })}
        >
          All values
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function rangeWords({ from, to }: YRange): string {
  if (from === undefined) return `≤ ${formatNumber(to ?? 0)}`
  return to === undefined ? `≥ ${formatNumber(from)}` : `${formatNumber(from)} … ${formatNumber(to)}`
}
