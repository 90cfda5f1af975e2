import { ActionIcon, Menu } from '@mantine/core'
import { ChartLine } from 'lucide-react'
import { useState } from 'react'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { HistoryItems } from './HistoryItems.tsx'
import { StepPopover } from './StepPopover.tsx'

interface HistoryMenuProps {
  readonly metricKey: string
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
}

/** What can be computed of a metric, beside it in the list of columns. */
export function HistoryMenu({ metricKey, settings, onSettings }: HistoryMenuProps) {
  const [open, setOpen] = useState<'menu' | 'step'>()
  const button = (
    <ActionIcon
      size="xs"
      variant="subtle"
      aria-label={`Minimum, maximum and more of ${metricKey}`}
      title="Minimum, maximum, best step, value at a step, sparkline"
      onClick={() => setOpen('menu')}
    >
      <ChartLine aria-hidden size={13} />
    </ActionIcon>
  )
  const shared = { metricKey, settings, onSettings }
  // Both in place and not in a portal: a click outside of the list would close the list.
  if (open === undefined) return button
  return open === 'step' ? (
    <StepPopover {...shared} withinPortal={false} onClose={() => setOpen(undefined)}>
      {button}
    </StepPopover>
  ) : (
    <Menu
      opened
      onClose={() => setOpen((before) => (before === 'menu' ? undefined : before))}
      position="right-start"
      width={230}
      withinPortal={false}
      closeOnItemClick={false}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <HistoryItems {...shared} onAskStep={() => setOpen('step')} />
      </Menu.Dropdown>
    </Menu>
  )
}
