import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'

/**
 * Arrow keys and Enter of a field with a list below it. `first` is the option that is active before anybody chose; −1
 * leaves Enter to the field. The arrow up goes back to `lowest`. `field` is a combobox; `area`, of several lines, may not be
 * called one (ARIA in HTML).
 */
export function useSuggest(count: number, first: number, onPick: (index: number) => void, lowest = first) {
  const id = useId()
  const [chosen, setChosen] = useState<number>()
  const active = Math.min(chosen ?? first, count - 1)
  const take = (index: number): void => {
    setChosen(undefined)
    onPick(index)
  }
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && count > 0) {
      event.preventDefault()
      setChosen(Math.max(lowest, Math.min(active + step, count - 1)))
    }
    if (event.key === 'Enter' && !event.shiftKey && active >= 0) {
      event.preventDefault()
      take(active)
    }
  }
  const area = {
    'aria-controls': count > 0 ? id : undefined,
    'aria-autocomplete': 'list',
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
    onKeyDown: press,
  } as const
  const field = { ...area, role: 'combobox', 'aria-expanded': count > 0 } as const
  const list = { id, active, onHover: setChosen, onPick: take }
  return { field, area, list, reset: () => setChosen(undefined) }
}
