import { ActionIcon } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { ActionMenuProps } from './actionMenuProps.ts'
import { usePressToLoad } from './usePressToLoad.ts'

const load = async () => ({ default: (await import('./OpenActionMenu.tsx')).OpenActionMenu })
const OpenActionMenu = lazy(load)

/** Three dots and what can be done. */
export function ActionMenu(props: ActionMenuProps) {
  const { label, onOpen, isInTabOrder = true } = props
  const { isPressed, events } = usePressToLoad(load)
  const press = (): void => {
    onOpen?.()
    events.onClick()
  }
  const button = (
    <ActionIcon
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      title={label}
      tabIndex={isInTabOrder ? 0 : -1}
      {...events}
      onClick={press}
    >
      <Ellipsis aria-hidden />
    </ActionIcon>
  )
  if (!isPressed) return button
  return (
    <Suspense fallback={button}>
      <OpenActionMenu {...props} />
    </Suspense>
  )
}
