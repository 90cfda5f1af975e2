import { useMemo } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { CARD_GAP, cardRows, placeRows, rowsWithin } from './cardRows.ts'
import type { CardRow, WorkspaceSection } from './cardRows.ts'
import classes from './CardWindow.module.css'
import { SectionHeading } from './SectionHeading.tsx'
import { useMeasuredSize } from './useMeasuredSize.ts'
import { useScrollWindow } from './useScrollWindow.ts'

interface CardWindowProps {
  readonly sections: readonly WorkspaceSection[]
  /** Keys whose cards are twice as wide. */
  readonly wide: readonly string[]
  readonly cardWidth: number
  readonly cardHeight: number
  readonly onToggle: (section: WorkspaceSection) => void
  readonly renderCard: (key: string, section: WorkspaceSection) => ReactNode
  /** Stands above the cards and scrolls with them. */
  readonly children?: ReactNode
}

/** Beyond the view, cards are drawn as far as this, so that scrolling meets finished charts. In CSS pixels. */
const AHEAD = 300

/** Sections of cards that scroll; only the rows near the view are in the page, however many there are. */
export function CardWindow({ sections, wide, cardWidth, cardHeight, onToggle, renderCard, children }: CardWindowProps) {
  const [measure, { width }] = useMeasuredSize()
  const [watch, view] = useScrollWindow()
  const columns = Math.max(1, Math.floor((width + CARD_GAP) / (cardWidth + CARD_GAP)))
  // By hand: thousands of cards are not placed again because of a scrolled pixel.
  const { placed, height } = useMemo(
    () => placeRows(cardRows(sections, columns, new Set(wide)), cardHeight),
    [sections, columns, wide, cardHeight],
  )
  const near = width > 0 ? rowsWithin(placed, view.from - AHEAD, view.to + AHEAD, cardHeight + CARD_GAP) : []
  const renderRow = (row: CardRow): ReactNode =>
    row.kind === 'heading' ? (
      <SectionHeading section={row.section} onToggle={() => onToggle(row.section)} />
    ) : (
      <div
        className={classes.cards}
        style={{ '--columns': columns, '--chart-height': `${cardHeight}px` } as CSSProperties}
      >
        {row.cards.map(({ key, span }) => (
          <div key={key} style={{ gridColumn: `span ${span}` }}>
            {renderCard(key, row.section)}
          </div>
        ))}
      </div>
    )
  return (
    <div className={classes.scroller}>
      {children}
      <div ref={measure} />
      <div ref={watch} className={classes.space} style={{ height }}>
        {near.map(({ row, top }) => (
          <div key={row.id} className={classes.row} style={{ transform: `translateY(${top}px)` }}>
            {renderRow(row)}
          </div>
        ))}
      </div>
    </div>
  )
}
