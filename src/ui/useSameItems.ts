import { useState } from 'react'

/**
 * The same array for as long as it holds the same things: what is derived from a list of ids in the URL, or of columns in
 * sight, is then not derived again because something else has changed.
 */
export function useSameItems<T>(items: readonly T[]): readonly T[] {
  const [known, setKnown] = useState(items)
  const isSame =
    known === items || (known.length === items.length && known.every((item, at) => Object.is(item, items[at])))
  if (isSame) return known
  setKnown(items)
  return items
}
