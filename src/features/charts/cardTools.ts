import type { ChartSettings } from '../../routes/chartSettings.ts'
import { resizeCard, spanOf, stepCard } from './arrangeCards.ts'
import type { CardSpot } from './arrangeCards.ts'
import type { CardTool } from './cardTool.ts'

type OnSettings = (change: Partial<ChartSettings>) => void

/** What can be done with any card in a workspace: arrange it, make it wider. */
export function placeTools(spot: CardSpot, settings: ChartSettings, onSettings: OnSettings): readonly CardTool[] {
  const { columns, rows } = spanOf(settings.spans)(spot.key)
  const step = (label: string, by: 1 | -1): readonly CardTool[] => {
    const change = stepCard(settings, spot, by)
    return change === undefined ? [] : [{ label, onUse: () => onSettings(change) }]
  }
  return [
    ...step('Move forward', -1),
    ...step('Move back', 1),
    {
      label: 'Wider than one column',
      on: columns > 1,
      onUse: () => onSettings(resizeCard(settings, spot.key, { columns: columns > 1 ? 1 : 2, rows })),
    },
    {
      label: 'Higher than one row',
      on: rows > 1,
      onUse: () => onSettings(resizeCard(settings, spot.key, { columns, rows: rows > 1 ? 1 : 2 })),
    },
  ]
}

/** What can be done with a metric's card in a workspace: pin, arrange, widen, put away. */
export function metricTools(spot: CardSpot, settings: ChartSettings, onSettings: OnSettings): readonly CardTool[] {
  const { pinned, dropped } = settings
  const { key } = spot
  const isPinned = pinned.includes(key)
  return [
    {
      label: 'Pinned to the top',
      on: isPinned,
      onUse: () => onSettings({ pinned: isPinned ? pinned.filter((other) => other !== key) : [...pinned, key] }),
    },
    ...placeTools(spot, settings, onSettings),
    { label: 'Put away', onUse: () => onSettings({ dropped: [...dropped, key] }) },
  ]
}
