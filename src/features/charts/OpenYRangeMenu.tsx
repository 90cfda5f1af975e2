import { Button, Popover } from '@mantine/core'
import { useFullScreenPortal } from '../../ui/useFullScreenPortal.ts'
import { useOpenAtOnce } from '../../ui/useOpenAtOnce.ts'
import classes from './MetricChart.module.css'
import { RangeEnd } from './RangeEnd.tsx'
import type { YRange } from './lineView.ts'
import { YRangeButton } from './YRangeButton.tsx'

export interface YRangeMenuProps {
  readonly title: string
  readonly range: YRange | undefined
  readonly onRange: (range: YRange) => void
}

/** The button of a `YRangeMenu` once it was pressed, and its panel. */
export function OpenYRangeMenu({ title, range, onRange }: YRangeMenuProps) {
  const { from, to } = range ?? { from: undefined, to: undefined }
  const portal = useFullScreenPortal()
  const { target, menu } = useOpenAtOnce()
  return (
    <Popover position="bottom-end" trapFocus {...portal} {...menu}>
      <Popover.Target>
        <YRangeButton ref={target} title={title} range={range} />
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
