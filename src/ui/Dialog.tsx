import { CloseButton } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import type { FormEvent, ReactNode, SyntheticEvent } from 'react'
import classes from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  /** In pixels. */
  readonly width?: number
  /** Its top stays where it is when what is in it becomes more or less; else it is in the middle. */
  readonly isAtTop?: boolean
  readonly onClose: () => void
  /** Pressed Enter in a field, or the button of type `submit`. */
  readonly onSubmit?: () => void
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** What happens in a dialog is no matter of the row or page that opened it. */
function stop(event: SyntheticEvent): void {
  event.stopPropagation()
}

/**
 * The browser's own modal dialog: it keeps the focus in, closes with Escape, and gives the focus back to what had it.
 * What is marked `data-autofocus` has the focus first. Shown for as long as it is rendered.
 */
export function Dialog({ title, width = 560, isAtTop, onClose, onSubmit, footer, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // External system: the browser's top layer.
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    shown?.showModal()
    shown?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- events end here, nothing is done by them
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classes.frame}
      data-top={isAtTop}
      style={{ width }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={stop}
      onClick={stop}
      onPointerDown={stop}
      onFocus={stop}
    >
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.head}>
          <h2 id={titleId}>{title}</h2>
          <CloseButton size="sm" aria-label="Close" onClick={onClose} />
        </div>
        <div className={classes.body}>{children}</div>
        {footer !== undefined && <div className={classes.foot}>{footer}</div>}
      </form>
    </dialog>
  )
}
