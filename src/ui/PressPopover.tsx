import { Popover } from '@mantine/core'
import type { PopoverProps } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { CLOSED_PANEL } from './pressButtonProps.ts'
import type { PressButton } from './pressButtonProps.ts'
import { useOpenAtOnce } from './useOpenAtOnce.ts'

interface PressPopoverProps extends Required<Pick<PopoverProps, 'position'>> {
  /** Of the panel. */
  readonly label: string
  /** Pixels around what is in it. */
  readonly padding: number
  readonly renderButton: PressButton
  /** What is in it, which may close it. */
  readonly children: (close: () => void) => ReactNode
}

/** A panel below its button that costs what the button costs until that is pressed for the first time: see `PressMenu`. */
export function PressPopover(props: PressPopoverProps) {
  const [isPressed, setPressed] = useState(false)
  return isPressed ? (
    <PressedPopover {...props} />
  ) : (
    props.renderButton({ ...CLOSED_PANEL, onClick: () => setPressed(true) })
  )
}

function PressedPopover({ label, padding, renderButton, children, position }: PressPopoverProps) {
  const { target, menu } = useOpenAtOnce()
  return (
    <Popover position={position} trapFocus returnFocus {...menu}>
      <Popover.Target>{renderButton({ ref: target, onClick: () => menu.onChange(!menu.opened) })}</Popover.Target>
      <Popover.Dropdown aria-label={label} p={padding}>
        {children(() => menu.onChange(false))}
      </Popover.Dropdown>
    </Popover>
  )
}
