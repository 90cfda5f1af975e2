import type { PointerEvent } from 'react'
import classes from './ResizeHandle.module.css'

interface ResizeHandleProps {
  /** Of the column, in pixels. */
  readonly width: number
  /** `undefined` on a double click: back to the first width. */
  readonly onResize: (width: number | undefined) => void
}

/** The draggable edge of a column. Not in the tab order: Alt with an arrow key on the header does the same. */
export function ResizeHandle({ width, onResize }: ResizeHandleProps) {
  const startDrag = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return
    event.preventDefault()
    const handle = event.currentTarget
    const fromX = event.clientX - width
    handle.setPointerCapture(event.pointerId)
    const drag = ({ clientX }: globalThis.PointerEvent): void => onResize(clientX - fromX)
    handle.addEventListener('pointermove', drag)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), { once: true })
  }
  return (
    <span className={classes.handle} aria-hidden onPointerDown={startDrag} onDoubleClick={() => onResize(undefined)} />
  )
}
