/** A row to draw. */
export interface SlottedRow {
  /** The element that draws it: the React key. */
  readonly slot: number
  /** Its place among the ids that were given. */
  readonly at: number
}

/**
 * Which element draws which row of a list of which only some rows are drawn. A row keeps its element for as long as it is
 * drawn, with the focus, the menu and the mark that may be in it; one that comes takes the element of one that went, so that
 * scrolling changes texts instead of building elements. What is in an element and belongs to its row, a state for one,
 * must be keyed by the row.
 */
export class RowSlots {
  #held: ReadonlyMap<string, number> = new Map()

  /**
   * @param ids of the rows to draw, distinct.
   * @returns them in the order of their elements, so that none of these moves: not in reading order, which `aria-rowindex`
   *   makes good.
   */
  place(ids: readonly string[]): readonly SlottedRow[] {
    const held = this.#held
    const taken = new Set(ids.flatMap((id) => held.get(id) ?? []))
    let next = 0
    const free = (): number => {
      while (taken.has(next)) next += 1
      taken.add(next)
      return next
    }
    const placed = ids.map((id, at) => ({ slot: held.get(id) ?? free(), at }))
    this.#held = new Map(placed.map(({ slot, at }) => [ids[at] ?? '', slot]))
    return placed.sort((a, b) => a.slot - b.slot)
  }
}
