import { useState } from 'react'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { putCard, resizeCard, stepCard } from './arrangeCards.ts'
import type { CardSpot } from './arrangeCards.ts'

/** What can be done with a card's place. */
export interface Arrangement {
  /** The card is under the hand, … */
  readonly onDragStart: (spot: CardSpot) => void
  /** … and no longer. */
  readonly onDragEnd: () => void
  /** What lets the dragged card go in front of another, or behind it; `undefined` where it may not. */
  readonly dropAt: (target: CardSpot, isBehind: boolean) => (() => void) | undefined
  /** One place on (1) or back (−1). */
  readonly onStep: (spot: CardSpot, by: 1 | -1) => void
  readonly onResize: (key: string, size: { readonly columns: number; readonly rows: number }) => void
}

/** Cards that are moved and resized, as changes of the settings. */
export function useArrangement(
  settings: ChartSettings,
  onSettings: (change: Partial<ChartSettings>) => void,
): Arrangement {
  const [dragged, setDragged] = useState<CardSpot>()
  return {
    onDragStart: setDragged,
    onDragEnd: () => setDragged(undefined),
    dropAt: ({ key, section }, isBehind) => {
      if (dragged === undefined || dragged.key === key) return undefined
      const before = isBehind ? section.keys[section.keys.indexOf(key) + 1] : key
      const change = putCard(settings, dragged, section, before)
      return change && (() => onSettings(change))
    },
    onStep: (spot, by) => {
      const change = stepCard(settings, spot, by)
      if (change !== undefined) onSettings(change)
    },
    onResize: (key, size) => onSettings(resizeCard(settings, key, size)),
  }
}
