import { Suspense } from 'react'
import classes from './ActionMenu.module.css'
import type { ActionMenuProps } from './actionMenuProps.ts'
import { lazyPart } from './lazyPart.ts'
import { usePressToLoad } from './usePressToLoad.ts'

const load = async () => (await import('./OpenActionMenu.tsx')).OpenActionMenu
const OpenActionMenu = lazyPart(load)

/**
 * Three dots and what can be done. Until it is pressed it is a bare button whose dots are drawn by CSS: there is one in each
 * row of long tables.
 */
export function ActionMenu(props: ActionMenuProps) {
  const { label, onOpen, isInTabOrder = true } = props
  const { isPressed, events } = usePressToLoad(load)
  const press = (): void => {
    onOpen?.()
    events.onClick()
  }
  const button = (
    <button
      type="button"
      className={classes.closed}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      title={label}
      tabIndex={isInTabOrder ? 0 : -1}
      {...events}
      onClick={press}
    />
  )
  if (!isPressed) return button
  return (
    <Suspense fallback={button}>
      <OpenActionMenu {...props} />
    </Suspense>
  )
}
