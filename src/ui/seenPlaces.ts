import { createContext, use, useEffectEvent, useLayoutEffect, useState } from 'react'
import { useLocation } from 'react-router'

/** So many places are remembered: more than somebody goes back. */
const MOST = 50

/**
 * What pages showed where somebody was in the history of this window, for Back and Forward to show it again: where lists
 * were scrolled to, what was opened in them. In memory, so a reload forgets it; what a link is to show stands in its URL.
 */
export class SeenPlaces {
  readonly #places = new Map<string, Map<string, unknown>>()

  has(place: string): boolean {
    return this.#places.has(place)
  }

  get(place: string, part: string): unknown {
    return this.#places.get(place)?.get(part)
  }

  set(place: string, part: string, seen: unknown): void {
    const parts = this.#places.get(place) ?? new Map<string, unknown>()
    this.#places.delete(place)
    this.#places.set(place, parts.set(part, seen))
    const [oldest] = this.#places.keys()
    if (this.#places.size > MOST && oldest !== undefined) this.#places.delete(oldest)
  }
}

export const SeenPlacesContext = createContext<SeenPlaces | undefined>(undefined)

/** Whether somebody came back to this place. */
export function useIsReturn(): boolean {
  const place = usePlace()
  return use(SeenPlacesContext)?.has(place) === true
}

/** What `useRemember` kept of a part of the page when somebody left this place, if that was so. */
export function useSeen(part: string): unknown {
  const place = usePlace()
  const places = use(SeenPlacesContext)
  const [seen] = useState(() => places?.get(place, part))
  return seen
}

/** Keeps what `look` sees of a part of the page when that goes away. External system: the window's history. */
export function useRemember(part: string, look: () => unknown): void {
  const place = usePlace()
  const places = use(SeenPlacesContext)
  const leave = useEffectEvent(() => places?.set(place, part, look()))
  useLayoutEffect(() => () => leave(), [])
}

/** With the address: each that is typed by hand has the key of the first. */
function usePlace(): string {
  const { key, pathname, search } = useLocation()
  return `${key} ${pathname}${search}`
}
