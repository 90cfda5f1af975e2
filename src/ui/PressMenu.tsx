import { Menu } from '@mantine/core'
import type { MenuProps } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { CLOSED_MENU } from './pressButtonProps.ts'
import type { PressButton } from './pressButtonProps.ts'
import { useOpenAtOnce } from './useOpenAtOnce.ts'

interface PressMenuProps extends Pick<MenuProps, 'position' | 'closeOnItemClick' | 'onOpen'> {
  readonly renderButton: PressButton
  /** `Menu.Dropdown`. */
  readonly children: ReactNode
}

/**
 * A menu that costs what its button costs until it is pressed for the first time. A closed one of Mantine's has all that an
 * open one needs, and a page of runs has seven.
 */
export function PressMenu(props: PressMenuProps) {
  const [isPressed, setPressed] = useState(false)
  const press = (): void => {
    props.onOpen?.()
    setPressed(true)
  }
  return isPressed ? <PressedMenu {...props} /> : props.renderButton({ ...CLOSED_MENU, onClick: press })
}

function PressedMenu({ renderButton, children, ...props }: PressMenuProps) {
  const { target, menu } = useOpenAtOnce()
  return (
    <Menu {...props} {...menu}>
      <Menu.Target>{renderButton({ ref: target })}</Menu.Target>
      {children}
    </Menu>
  )
}
