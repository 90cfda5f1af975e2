import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import { computeColumn } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { printColumnField } from '../../domain/columnField.ts'
import { StepForm } from './StepForm.tsx'

interface StepPopoverProps {
  /** What it stands beside. */
  readonly children: ReactNode
  readonly metricKey: string
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
  readonly onClose: () => void
  /** False inside of something that closes when one clicks beside it. */
  readonly withinPortal?: boolean
}

/** Asks at which step a metric's value is wanted, and shows the column. */
export function StepPopover({ children, metricKey, settings, onSettings, onClose, withinPortal }: StepPopoverProps) {
  return (
    // Of Mantine's popovers only those that open by themselves call `onClose`.
    <Popover
      opened
      onChange={onClose}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal={withinPortal ?? true}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={8} aria-label={`${metricKey} at a step`}>
        <StepForm
          onStep={(step) => {
            const id = printColumnField({ kind: 'history', key: metricKey, measure: 'at', step })
            onSettings(computeColumn(settings, `metrics.${metricKey}`, id, true))
            onClose()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
