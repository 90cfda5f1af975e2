import { useLayoutEffect, useRef } from 'react'
import type { PlacedItem } from './placeCards.ts'

/**
 * Keeps the focus among the cards when the one that has it goes elsewhere or is put away: it follows the card, or goes to
 * the one that took its place. External system: the focus, which the page loses with the element that has it. Menus of a card
 * count as the card.
 */
export function useCardFocus(placed: readonly PlacedItem[]): {
  readonly onFocus: (id: string) => void
  readonly onBlur: () => void
} {
  const focused = useRef<string>(undefined)
  const before = useRef(placed)
  useLayoutEffect(() => {
    const known = before.current
    before.current = placed
    if (focused.current === undefined || document.activeElement !== document.body) return
    const at = known.findIndex(({ id }) => id === focused.current)
    focused.current = undefined
    // Scrolled out of sight: nobody wants to be taken back.
    if (known === placed) return
    const key = known[at]?.key
    const others = [...placed.slice(at), ...placed.slice(0, at).toReversed()].filter((item) => item.key !== undefined)
    const next = [...placed.filter((item) => key !== undefined && item.key === key), ...others].map(menuOf)
    next.find((menu) => menu !== null)?.focus()
  })
  return {
    onFocus: (id) => {
      focused.current = id
    },
    onBlur: () => {
      focused.current = undefined
    },
  }
}

/** `null` while the card is out of sight. */
function menuOf({ id }: PlacedItem): HTMLElement | null {
  return document.querySelector(`[data-place="${CSS.escape(id)}"] header [aria-haspopup="menu"]`)
}
