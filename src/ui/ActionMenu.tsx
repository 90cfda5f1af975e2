import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './ActionMenu.module.css'

export interface MenuAction {
  readonly label: string
  readonly icon?: ReactNode
  /** Shown in red. */
  readonly isDestructive?: boolean
  /** Why it cannot be done; it is then shown, said and not done. */
  readonly disabledReason?: string | undefined
  readonly run: () => void
}

interface ActionMenuProps {
  /** What the actions are about: `Actions for resnet-sweep`. */
  readonly label: string
  readonly actions: readonly MenuAction[]
  /** Called when it opens, to look up what it needs. */
  readonly onOpen?: () => void
  readonly isInTabOrder?: boolean
}

function noop(): void {}

/** Three dots and what can be done. */
export function ActionMenu({ label, actions, onOpen = noop, isInTabOrder = true }: ActionMenuProps) {
  const reason = actions.find(({ disabledReason }) => disabledReason !== undefined)?.disabledReason
  return (
    <Menu position="bottom-end" onOpen={onOpen}>
      <Menu.Target>
        <ActionIcon aria-label={label} title={label} tabIndex={isInTabOrder ? 0 : -1}>
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
