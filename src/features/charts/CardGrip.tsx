import { GripHorizontal } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import classes from './CardPlace.module.css'

interface CardGripProps {
  /** What the card is called. */
  readonly title: string
  /** Among the cards of its section. */
  readonly place: number
  readonly count: number
  readonly onStart: () => void
  readonly onEnd: () => void
  readonly onStep: (by: 1 | -1) => void
}

const STEP: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Takes a card elsewhere: dragged, or by arrow keys. */
export function CardGrip({ title, place, count, onStart, onEnd, onStep }: CardGripProps) {
  const grip = useRef<HTMLDivElement>(null)
  /** Where the card was when a key was pressed on it. */
  const pressedAt = useRef<number>(undefined)
  // The external system is the focus: React moves elements in the page, and what is moved loses it.
  useLayoutEffect(() => {
    if (pressedAt.current === undefined || pressedAt.current === place) return
    pressedAt.current = undefined
    grip.current?.focus()
  }, [place])
  const press = (event: KeyboardEvent) => {
    const by = STEP[event.key]
    if (by === undefined) return
    event.preventDefault()
    pressedAt.current = place
    onStep(by)
  }
  return (
    <div
      ref={grip}
      className={`${classes.handle} ${classes.grip}`}
      // No button, because Firefox drags none.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- because Firefox drags no buttons
      role="button"
      tabIndex={0}
      aria-label={`Move ${title}, number ${place + 1} of ${count}: drag it, or use the arrow keys`}
      title="Drag to another place"
      draggable
      data-no-picture
      onDragStart={({ dataTransfer, currentTarget }) => {
        const card = currentTarget.parentElement
        if (card !== null) dataTransfer.setDragImage(card, card.clientWidth / 2, 8)
        dataTransfer.effectAllowed = 'move'
        dataTransfer.setData('text/plain', title)
        onStart()
      }}
      onDragEnd={onEnd}
      onKeyDown={press}
    >
      <GripHorizontal aria-hidden />
    </div>
  )
}
