/** A row to draw. */
export interface SlottedRow {
  /** The element that draws it: the React key. */
  readonly slot: number
  /** Its place among the ids that were given. */
  readonly at: number
}

/**
 * Which element draws which row of a list of which only some rows are drawn. A row keeps its element for as long as it is
 * drawn, with the focus and the menu that may be in it; one that scrolls in takes the element of one that went, so that
 * scrolling changes texts instead of building and moving elements. An element in which somebody was is not handed on: what
 * was opened or done in it is its row's.
 */
export class RowSlots {
  #list: unknown
  #held: ReadonlyMap<string, number> = new Map()
  #order: readonly number[] = []
  /** Ids of drawn rows that have been active. */
  readonly #visited = new Set<string>()
  #next = 0

  /**
   * @param list what the rows are from: of another one they come in reading order, elements that are there already, too.
   * @param ids of the rows to draw, distinct, in reading order.
   * @param activeId of the row that has the focus among them, or would have it.
   * @returns all of them in the order of their elements: once scrolled that is not the reading order, which `aria-rowindex`
   *   makes good.
   */
  place(list: unknown, ids: readonly string[], activeId: string | undefined): readonly SlottedRow[] {
    const wanted = new Set(ids)
    const free: number[] = []
    for (const [id, slot] of this.#held) {
      if (!wanted.has(id) && !this.#visited.delete(id)) free.push(slot)
    }
    const places = new Map(ids.map((id, at) => [this.#held.get(id) ?? free.shift() ?? this.#new(), at]))
    const slots = [...places.keys()]
    const known = list === this.#list ? this.#order.filter((slot) => places.has(slot)) : []
    this.#list = list
    this.#held = new Map(slots.map((slot, at) => [ids[at] ?? '', slot]))
    this.#order = [...new Set([...known, ...slots])]
    if (activeId !== undefined && wanted.has(activeId)) this.#visited.add(activeId)
    return this.#order.map((slot) => ({ slot, at: places.get(slot) ?? 0 }))
  }

  #new(): number {
    this.#next += 1
    return this.#next
  }
}
