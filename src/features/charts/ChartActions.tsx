import { UnstyledButton } from '@mantine/core'
import classes from './MetricChart.module.css'
import type { YRange } from './lineView.ts'
import { YRangeMenu } from './YRangeMenu.tsx'

interface ChartActionsProps {
  readonly title: string
  readonly logY: boolean
  readonly onLogY: () => void
  readonly yRange: YRange | undefined
  /** Absent where the range cannot be chosen. */
  readonly onYRange: ((range: YRange) => void) | undefined
  /** Absent when everything is in view. */
  readonly onResetZoom: (() => void) | undefined
}

/** What can be done with a curve's axes. */
export function ChartActions({ title, logY, onLogY, yRange, onYRange, onResetZoom }: ChartActionsProps) {
  return (
    <>
      {onResetZoom !== undefined && (
        <UnstyledButton
          className={classes.action}
          data-quiet
          onClick={({ currentTarget }) => {
            // The button goes with the zoom.
            currentTarget.closest('article')?.querySelector<HTMLElement>('[role="application"]')?.focus()
            onResetZoom()
          }}
        >
          reset zoom
        </UnstyledButton>
      )}
      {onYRange !== undefined && <YRangeMenu title={title} range={yRange} onRange={onYRange} />}
      <UnstyledButton className={classes.action} data-quiet={!logY || undefined} aria-pressed={logY} onClick={onLogY}>
        log y
      </UnstyledButton>
    </>
  )
}
