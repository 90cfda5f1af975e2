import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import { useFullScreenPortal } from '../../ui/useFullScreenPortal.ts'
import { useOpenAtOnce } from '../../ui/useOpenAtOnce.ts'
import { CardDots } from './CardDots.tsx'
import type { CardMenuProps } from './cardTool.ts'

/** The button of a `CardMenu` once it was pressed, and its menu. */
export function OpenCardMenu({ title, tools }: CardMenuProps) {
  const portal = useFullScreenPortal()
  const { target, menu } = useOpenAtOnce()
  return (
    <Menu position="bottom-end" {...portal} {...menu}>
      <Menu.Target>
        <CardDots ref={target} title={title} />
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
