/** A row of the grid to draw. */
export interface DrawnRow {
  /** The element that draws it; −1 is the active row's. */
  readonly slot: number
  /** Among the rows that are shown, without the header. */
  readonly index: number
}

/**
 * The `slots` rows from about `first` on, and always the active one, each with a slot: the React key of its element, in
 * whose order they come. A row that scrolls in takes over the element of one that scrolled out, so that scrolling
 * changes texts instead of building and moving elements; the price is that elements are not in reading order, which
 * `aria-rowindex` makes good. The active row's element has the focus, so no other row may take it over.
 */
export function recycleRows(first: number, slots: number, rowCount: number, activeIndex: number): readonly DrawnRow[] {
  const start = Math.max(0, Math.min(first, rowCount - slots))
  const end = Math.min(rowCount, start + slots)
  const drawn: DrawnRow[] = []
  if (activeIndex >= 0 && activeIndex < rowCount) drawn.push({ slot: -1, index: activeIndex })
  for (let index = start; index < end; index += 1) {
    if (index !== activeIndex) drawn.push({ slot: index % slots, index })
  }
  return drawn.sort((a, b) => a.slot - b.slot)
}
