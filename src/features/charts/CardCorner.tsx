import type { KeyboardEvent, PointerEvent } from 'react'
import { MOST_SPAN } from '../../domain/cardLayout.ts'
import classes from './CardPlace.module.css'
import { CARD_GAP } from './placeCards.ts'

interface Size {
  readonly columns: number
  readonly rows: number
}

interface CardCornerProps {
  /** What the card is called. */
  readonly title: string
  readonly size: Size
  /** As large as the card is now, in CSS pixels. */
  readonly box: { readonly width: number; readonly height: number }
  readonly onResize: (size: Size) => void
}

const STEP: Readonly<Record<string, Size>> = {
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowRight: { columns: 1, rows: 0 },
  ArrowUp: { columns: 0, rows: -1 },
  ArrowDown: { columns: 0, rows: 1 },
}

/** Makes a card larger and smaller in steps of the grid: dragged, or by arrow keys. A double click takes one cell. */
export function CardCorner({ title, size, box, onResize }: CardCornerProps) {
  const { columns, rows } = size
  const resize = (next: Size) => {
    const held = { columns: hold(next.columns), rows: hold(next.rows) }
    if (held.columns !== columns || held.rows !== rows) onResize(held)
  }
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const card = event.currentTarget.parentElement?.getBoundingClientRect()
    if (card === undefined) return
    const cells = (length: number, now: number, of: number) => (length + CARD_GAP) / ((now + CARD_GAP) / of)
    resize({
      columns: Math.round(cells(event.clientX - card.left, box.width, columns)),
      rows: Math.round(cells(event.clientY - card.top, box.height, rows)),
    })
  }
  const press = (event: KeyboardEvent) => {
    const step = STEP[event.key]
    if (step === undefined) return
    event.preventDefault()
    resize({ columns: columns + step.columns, rows: rows + step.rows })
  }
  return (
    <button
      type="button"
      className={`${classes.handle} ${classes.corner}`}
      aria-label={`Size of ${title}: ${columns} wide, ${rows} high; drag, or use the arrow keys`}
      title="Drag to another size"
      data-no-picture
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => resize({ columns: 1, rows: 1 })}
      onKeyDown={press}
    />
  )
}

function hold(cells: number): number {
  return Math.min(MOST_SPAN, Math.max(1, cells))
}
