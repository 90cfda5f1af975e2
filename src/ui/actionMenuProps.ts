import type { ReactNode } from 'react'

export interface MenuAction {
  readonly label: string
  readonly icon?: ReactNode
  /** Shown in red. */
  readonly isDestructive?: boolean
  /** Why it cannot be done; it is then shown, said and not done. */
  readonly disabledReason?: string | undefined
  readonly run: () => void
}

export interface ActionMenuProps {
  /** What the actions are about: `Actions for resnet-sweep`. */
  readonly label: string
  readonly actions: readonly MenuAction[]
  /** Called when it opens, to look up what it needs. */
  readonly onOpen?: () => void
  readonly isInTabOrder?: boolean
}
