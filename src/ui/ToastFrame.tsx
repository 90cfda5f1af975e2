import { CloseButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import classes from './ToastFrame.module.css'
import { useFocusToList } from './useFocusToList.ts'

interface ToastFrameProps {
  readonly tone?: 'plain' | 'bad'
  /** How long it stays unless somebody is at it; without it, until it is closed. */
  readonly closesAfterMs?: number | undefined
  readonly onClose: () => void
  /** At the end of the line: what can be done about it. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** The look of a message. While the pointer or the focus is on it, it stays; the list gets the focus when it goes with it. */
export function ToastFrame({ tone = 'plain', closesAfterMs, onClose, actions, children }: ToastFrameProps) {
  const [isHeld, setHeld] = useState(false)
  const toast = useRef<HTMLDivElement>(null)
  useFocusToList(toast)
  // External system: the clock.
  useEffect(() => {
    if (closesAfterMs === undefined || isHeld) return undefined
    const timer = setTimeout(onClose, closesAfterMs)
    return () => clearTimeout(timer)
  }, [closesAfterMs, isHeld, onClose])
  return (
    <div
      ref={toast}
      className={classes.toast}
      data-tone={tone}
      role={tone === 'bad' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={classes.body}>{children}</div>
      <div className={classes.actions}>
        {actions}
        <CloseButton size="xs" aria-label="Close this message" onClick={onClose} />
      </div>
    </div>
  )
}
