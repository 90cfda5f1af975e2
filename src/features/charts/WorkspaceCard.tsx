import type { ChartSettings } from '../../routes/chartSettings.ts'
import { cardTools } from './cardTools.ts'
import { MetricCard } from './MetricCard.tsx'
import type { MetricCardProps } from './MetricCard.tsx'

interface WorkspaceCardProps extends Omit<MetricCardProps, 'view' | 'tools'> {
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
}

/** A metric's card that can be pinned, arranged, widened and put away. */
export function WorkspaceCard({ settings, onSettings, ...card }: WorkspaceCardProps) {
  return <MetricCard {...card} view={settings} tools={cardTools(card.metricKey, settings, onSettings)} />
}
