import type { PointerEvent } from 'react'
import classes from './ResizeHandle.module.css'

interface ResizeHandleProps {
  /** Of the column, in pixels. */
  readonly width: number
  /** `undefined` on a double click: back to the first width. */
  readonly onResize: (width: number | undefined, isDone: boolean) => void
}

/** The draggable edge of a column. Not in the tab order: Alt with an arrow key on the header does the same. */
export function ResizeHandle({ width, onResize }: ResizeHandleProps) {
  const startDrag = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    const handle = event.currentTarget
    const fromX = event.clientX - width
    let now: number | undefined
    handle.setPointerCapture(event.pointerId)
    const drag = ({ clientX }: globalThis.PointerEvent): void => {
      now = clientX - fromX
      onResize(now, false)
    }
    const drop = (): void => {
      handle.removeEventListener('pointermove', drag)
      if (now !== undefined) onResize(now, true)
    }
    handle.addEventListener('pointermove', drag)
    handle.addEventListener('lostpointercapture', drop, { once: true })
  }
  return (
    <span
      className={classes.handle}
      aria-hidden
      onPointerDown={startDrag}
      onDoubleClick={() => onResize(undefined, true)}
    />
  )
}
