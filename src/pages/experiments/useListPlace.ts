import { useState } from 'react'
import { useRemember, useSeen } from '../../ui/seenPlaces.ts'
import type { ListRow } from './listRows.ts'

/** Where somebody was in the list. */
interface SeenList {
  readonly scrollTop: number
  /** Of the row that had the keyboard. */
  readonly key: string | undefined
}

const PART = 'experiments list'

/** Which row has the keyboard and where the list is scrolled to: as it was when somebody left this place, or else its start. */
export function useListPlace(rows: readonly ListRow[]) {
  const seen = useSeen(PART) as SeenList | undefined
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ key }) => key === seen?.key),
    ),
  )
  return { active, setActive, scrollTop: seen?.scrollTop ?? 0 }
}

/** Keeps where somebody is in the list for when they come back. @param scrollTop as it was told: see `useRememberGrid`. */
export function useRememberList(rows: readonly ListRow[], current: number, scrollTop: () => number | null): void {
  useRemember(PART, (): SeenList => ({ scrollTop: scrollTop() ?? 0, key: rows[current]?.key }))
}
