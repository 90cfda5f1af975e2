import { Menu, UnstyledButton } from '@mantine/core'
import { Check, Ellipsis } from 'lucide-react'
import { useFullScreenPortal } from '../../ui/useFullScreenPortal.ts'
import classes from './CardMenu.module.css'

/** Something that can be done with a card. */
export interface CardTool {
  readonly label: string
  readonly onUse: () => void
  /** It is switched on. */
  readonly on?: boolean
}

interface CardMenuProps {
  readonly title: string
  readonly tools: readonly CardTool[]
}

/** What can be done with a card, behind three dots. */
export function CardMenu({ title, tools }: CardMenuProps) {
  const portal = useFullScreenPortal()
  return (
    <Menu position="bottom-end" {...portal}>
      <Menu.Target>
        <UnstyledButton className={classes.dots} aria-label={`What can be done with ${title}`}>
          <Ellipsis aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {tools.map(({ label, onUse, on = false }) => (
          <Menu.Item key={label} onClick={onUse} rightSection={on && <Check aria-label="on" size={14} />}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
