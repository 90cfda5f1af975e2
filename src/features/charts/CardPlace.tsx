import { useState } from 'react'
import type { CSSProperties, DragEvent, ReactNode } from 'react'
import type { CardSpot } from './arrangeCards.ts'
import { CardCorner } from './CardCorner.tsx'
import { CardGrip } from './CardGrip.tsx'
import classes from './CardPlace.module.css'
import { spotTitle } from './cardTitle.ts'
import type { Arrangement } from './useArrangement.ts'

interface CardPlaceProps {
  /** Of the place, unique in the workspace. */
  readonly id: string
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly spot: CardSpot
  readonly size: { readonly columns: number; readonly rows: number }
  /** Where it is, in CSS pixels. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly arrangement: Arrangement
  readonly children: ReactNode
}

/** Where a card lies: other cards are dropped here, and the card is moved and resized from here. */
export function CardPlace({ id, onFocus, onBlur, spot, size, box, arrangement, children }: CardPlaceProps) {
  const [side, setSide] = useState<'before' | 'behind'>()
  const { left, top, width, height } = box
  const title = spotTitle(spot)
  const dropOf = (event: DragEvent) => {
    const { x, width: wide } = event.currentTarget.getBoundingClientRect()
    const isBehind = event.clientX > x + wide / 2
    return { isBehind, drop: arrangement.dropAt(spot, isBehind) }
  }
  return (
    <div
      className={classes.place}
      data-place={id}
      onFocus={onFocus}
      onBlur={onBlur}
      data-drop={side}
      style={{ left, width, transform: `translateY(${top}px)`, '--chart-height': `${height}px` } as CSSProperties}
      onDragOver={(event) => {
        const { isBehind, drop } = dropOf(event)
        if (drop === undefined) return setSide(undefined)
        event.preventDefault()
        return setSide(isBehind ? 'behind' : 'before')
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setSide(undefined)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setSide(undefined)
        dropOf(event).drop?.()
      }}
    >
      {children}
      <CardGrip
        title={title}
        place={spot.section.keys.indexOf(spot.key)}
        count={spot.section.keys.length}
        onStart={() => arrangement.onDragStart(spot)}
        onEnd={arrangement.onDragEnd}
        onStep={(by) => arrangement.onStep(spot, by)}
      />
      <CardCorner title={title} size={size} box={box} onResize={(next) => arrangement.onResize(spot.key, next)} />
    </div>
  )
}
