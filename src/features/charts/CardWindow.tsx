import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { MOST_SPAN } from '../../domain/cardLayout.ts'
import type { CardSpan } from '../../domain/cardLayout.ts'
import { spanOf, type CardSpot } from './arrangeCards.ts'
import { CardPlace } from './CardPlace.tsx'
import classes from './CardWindow.module.css'
import { CARD_GAP, columnsFor, firstCards, itemsWithin, placeCards, rowHeight, MOST_PRINTED } from './placeCards.ts'
import { SectionHeading } from './SectionHeading.tsx'
import type { Arrangement } from './useArrangement.ts'
import { useCardFocus } from './useCardFocus.ts'
import { useMeasuredSize } from './useMeasuredSize.ts'
import { useScrollWindow } from './useScrollWindow.ts'
import type { WorkspaceSection } from './workspaceSection.ts'

interface CardWindowProps {
  readonly sections: readonly WorkspaceSection[]
  readonly spans: readonly CardSpan[]
  readonly cardWidth: number
  readonly cardHeight: number
  readonly arrangement: Arrangement
  readonly onToggle: (section: WorkspaceSection) => void
  readonly renderCard: (spot: CardSpot) => ReactNode
  /** Cards are in the page wherever they are, as many as paper takes, and not only those near the view. */
  readonly drawsAll?: boolean
  /** Stands above the cards and scrolls with them. */
  readonly children?: ReactNode
}

/** Beyond the view, cards are drawn as far as this, so that scrolling meets finished charts. In CSS pixels. */
const AHEAD = 300
const MOST_GROWTH = 1.4

/** Sections of cards that scroll; only those near the view are in the page, however many there are. */
export function CardWindow(props: CardWindowProps) {
  const {
    sections,
    spans,
    cardWidth,
    cardHeight,
    arrangement,
    onToggle,
    renderCard,
    drawsAll = false,
    children,
  } = props
  const [measure, { width }] = useMeasuredSize()
  const [watch, view] = useScrollWindow()
  const most = Math.max(1, Math.floor((width + CARD_GAP) / (cardWidth + CARD_GAP)))
  // By hand: thousands of cards are not placed again because of a scrolled pixel.
  const { placed, height, columns, tallest } = useMemo(() => {
    const sizeOf = spanOf(spans)
    const columns = columnsFor(sections, most, sizeOf)
    // Wide cards keep about their shape.
    const high = cardHeight * Math.min(MOST_GROWTH, most / columns)
    const tallest = MOST_SPAN * Math.max(0, ...sections.map((section) => rowHeight(section, high) + CARD_GAP))
    return { ...placeCards(sections, columns, sizeOf, high), columns, tallest }
  }, [sections, most, spans, cardHeight])
  const focus = useCardFocus(placed)
  const inSight = drawsAll
    ? firstCards(placed, MOST_PRINTED)
    : itemsWithin(placed, view.from - AHEAD, view.to + AHEAD, tallest)
  const near = width > 0 ? inSight : []
  const cell = (width + CARD_GAP) / columns
  return (
    <div className={classes.scroller}>
      {children}
      <div ref={measure} />
      <div ref={watch} className={classes.space} style={{ height }}>
        {near.map(({ id, section, key, top, ...item }) =>
          key === undefined ? (
            <div
              key={id}
              className={classes.heading}
              style={{
                left: item.column * cell,
                width: item.columns * cell - CARD_GAP,
                transform: `translateY(${top}px)`,
              }}
            >
              <SectionHeading section={section} onToggle={() => onToggle(section)} />
            </div>
          ) : (
            <CardPlace
              key={id}
              id={id}
              onFocus={() => focus.onFocus(id)}
              onBlur={focus.onBlur}
              spot={{ key, section }}
              size={{ columns: item.columns, rows: item.rows }}
              box={{ left: item.column * cell, top, width: item.columns * cell - CARD_GAP, height: item.height }}
              arrangement={arrangement}
            >
              {renderCard({ key, section })}
            </CardPlace>
          ),
        )}
      </div>
    </div>
  )
}
