import { VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import type { CSSProperties } from 'react'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { printChartCard } from '../../domain/chartCard.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import type { CardTool } from './CardMenu.tsx'
import { CustomCard } from './CustomCard.tsx'
import classes from './CustomCards.module.css'

interface CustomCardsProps {
  readonly charted: ChartedRuns
  /** With the runs that brushes leave out. */
  readonly around: ChartedRuns
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
  readonly cardWidth: number
  readonly cardHeight: number
}

/** The charts that somebody has put together, in their order, above those that are made by themselves. */
export function CustomCards({ charted, around, settings, onSettings, cardWidth, cardHeight }: CustomCardsProps) {
  const headingId = useId()
  const { cards, brushes } = settings
  if (cards.length === 0) return null
  const tools = (at: number): readonly CardTool[] => [
    ...(at > 0 ? [{ label: 'Move forward', onUse: () => onSettings({ cards: swapped(cards, at, at - 1) }) }] : []),
    ...(at < cards.length - 1
      ? [{ label: 'Move back', onUse: () => onSettings({ cards: swapped(cards, at, at + 1) }) }]
      : []),
    { label: 'Remove', onUse: () => onSettings({ cards: cards.toSpliced(at, 1) }) },
  ]
  const style = { '--card-width': `${cardWidth}px`, '--chart-height': `${cardHeight + 60}px` } as CSSProperties
  return (
    <section className={classes.cards} aria-labelledby={headingId} style={style}>
      <VisuallyHidden component="h2" id={headingId}>
        Other charts
      </VisuallyHidden>
      {cards.map((spec, at) => (
        <div key={printChartCard(spec)} data-wide={spec.kind === 'parallel' || undefined}>
          <CustomCard
            spec={spec}
            charted={spec.kind === 'parallel' ? around : charted}
            brushes={brushes}
            onBrush={(next) => onSettings({ brushes: next })}
            tools={tools(at)}
          />
        </div>
      ))}
    </section>
  )
}

function swapped<T>(items: readonly T[], a: number, b: number): readonly T[] {
  return items.map((item, at) => (at === a ? (items[b] ?? item) : at === b ? (items[a] ?? item) : item))
}
