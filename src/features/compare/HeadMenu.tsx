import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import classes from './HeadMenu.module.css'

interface HeadMenuProps {
  /** For screen readers: `What to do with val/loss`. */
  readonly label: string
  readonly children: ReactNode
}

/**
 * The menu of a head of the table, which Enter on the head opens. A menu is the dearest thing in a row, and most rows scroll
 * by: until it is asked for there is only its button, whose dots are drawn by CSS. Closed, it gives the focus back to the
 * head.
 */
export function HeadMenu({ label, children }: HeadMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const holder = useRef<HTMLSpanElement>(null)
  const close = (): void => {
    setOpen(false)
    holder.current?.closest<HTMLElement>('[data-column]')?.focus()
  }
  return (
    <span ref={holder} className={classes.holder}>
      {isOpen ? (
        <Menu opened onClose={close} position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <ActionIcon size="xs" tabIndex={-1} aria-label={label}>
              <Ellipsis aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{children}</Menu.Dropdown>
        </Menu>
      ) : (
        <button
          type="button"
          className={classes.button}
          tabIndex={-1}
          aria-label={label}
          data-menu
          onClick={() => setOpen(true)}
        />
      )}
    </span>
  )
}
