import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import { useOpenAtOnce } from '../ui/useOpenAtOnce.ts'
import { RailButton } from './RailButton.tsx'

export interface RailPopoverProps {
  readonly label: string
  readonly icon: ReactNode
}

interface Props extends RailPopoverProps {
  /** Of the panel. */
  readonly title: string
  /** CSS pixels; by itself as wide as its content. */
  readonly width?: number
  readonly children: ReactNode
}

/** A button of the rail that was pressed, and the panel beside it. */
export function RailPopover({ label, icon, title, width, children }: Props) {
  const { target, menu } = useOpenAtOnce()
  return (
    <Popover position="right-end" trapFocus {...(width !== undefined && { width })} {...menu}>
      <Popover.Target>
        <RailButton ref={target} label={label} onClick={() => menu.onChange(!menu.opened)}>
          {icon}
        </RailButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>{children}</Popover.Dropdown>
    </Popover>
  )
}
