import { useState } from 'react'

/**
 * `value`, but the object from before for as long as it holds the same: what is read from the URL comes new each time,
 * and whatever is derived from it would be derived again. For plain data and maps.
 */
export function useSame<T>(value: T): T {
  const [known, setKnown] = useState(value)
  if (known === value || print(known) === print(value)) return known
  setKnown(value)
  return value
}

function print(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part] : part))
}
