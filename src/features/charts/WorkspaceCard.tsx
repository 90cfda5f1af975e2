import { withItem } from '../../domain/cardLayout.ts'
import { parseChartCard, printChartCard } from '../../domain/chartCard.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import type { CardSpot } from './arrangeCards.ts'
import { metricTools, placeTools } from './cardTools.ts'
import { CustomCard } from './CustomCard.tsx'
import { MetricCard } from './MetricCard.tsx'
import type { MetricCardProps } from './MetricCard.tsx'

interface WorkspaceCardProps extends Pick<MetricCardProps, 'charted' | 'link' | 'groups'> {
  readonly spot: CardSpot
  /** With the runs that brushes leave out. */
  readonly around: ChartedRuns
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
}

/** The card of a metric, or one that somebody has put together, with all that a workspace can do with it. */
export function WorkspaceCard({ spot, charted, around, settings, onSettings, ...shared }: WorkspaceCardProps) {
  const { key } = spot
  const { brushes, cards, yRanges } = settings
  if (spot.section.kind === 'other') {
    const spec = parseChartCard(key)
    if (spec === undefined) return null
    const remove = () => onSettings({ cards: cards.filter((card) => printChartCard(card) !== key) })
    return (
      <CustomCard
        spec={spec}
        charted={spec.kind === 'parallel' ? around : charted}
        brushes={brushes}
        onBrush={(next) => onSettings({ brushes: next })}
        tools={[...placeTools(spot, settings, onSettings), { label: 'Remove', onUse: remove }]}
      />
    )
  }
  return (
    <MetricCard
      {...shared}
      charted={charted}
      metricKey={key}
      view={settings}
      yRange={yRanges.find((range) => range.key === key)}
      onYRange={({ from, to }) =>
        onSettings({
          yRanges:
            from === undefined && to === undefined
              ? yRanges.filter((range) => range.key !== key)
              : withItem(yRanges, { key, from, to }),
        })
      }
      tools={metricTools(spot, settings, onSettings)}
    />
  )
}
