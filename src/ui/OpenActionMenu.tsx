import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import classes from './ActionMenu.module.css'
import type { ActionMenuProps } from './actionMenuProps.ts'
import { useOpenAtOnce } from './useOpenAtOnce.ts'

/** The button of an `ActionMenu` once it was pressed, and its menu. */
export function OpenActionMenu({ label, actions, onOpen, isInTabOrder = true }: ActionMenuProps) {
  const reason = actions.find(({ disabledReason }) => disabledReason !== undefined)?.disabledReason
  const { target, menu } = useOpenAtOnce()
  return (
    <Menu position="bottom-end" {...(onOpen && { onOpen })} {...menu}>
      <Menu.Target>
        <ActionIcon ref={target} aria-label={label} title={label} tabIndex={isInTabOrder ? 0 : -1}>
          <Ellipsis aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label, icon, isDestructive = false, disabledReason, run }) => (
          <Menu.Item
            key={label}
            leftSection={icon}
            {...(isDestructive && { color: 'var(--bad)' })}
            disabled={disabledReason !== undefined}
            {...(disabledReason !== undefined && { title: disabledReason })}
            onClick={run}
          >
            {label}
          </Menu.Item>
        ))}
        {reason !== undefined && <Menu.Label className={classes.reason}>{reason}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
