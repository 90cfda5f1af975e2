import type { CardSpan } from '../../domain/cardLayout.ts'
import type { WorkspaceSection } from './workspaceSection.ts'

/** A section's heading, or one of its cards, at its place in the grid that scrolls. Tops and heights in CSS pixels. */
export interface PlacedItem {
  readonly id: string
  readonly section: WorkspaceSection
  /** Of the card; `undefined` is the heading. */
  readonly key: string | undefined
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly top: number
  readonly height: number
}

const HEADING_HEIGHT = 34
export const CARD_GAP = 10
/** Plots over runs have the names of their axes around them. */
const NAMES_HEIGHT = 60

/** Height of one row of a section's cards. */
export function rowHeight({ kind }: WorkspaceSection, cardHeight: number): number {
  return kind === 'other' ? cardHeight + NAMES_HEIGHT : cardHeight
}

/**
 * Puts sections below each other, of a closed one only its heading, and their cards into `columns` columns: each at the
 * first place behind the one before it that is free for its size. In the order of their tops.
 */
export function placeCards(
  sections: readonly WorkspaceSection[],
  columns: number,
  spanOf: (key: string) => Omit<CardSpan, 'key'>,
  cardHeight: number,
): { readonly placed: readonly PlacedItem[]; readonly height: number } {
  const placed: PlacedItem[] = []
  let top = 0
  for (const section of sections) {
    const heading = { key: undefined, column: 0, columns, rows: 1, height: HEADING_HEIGHT }
    placed.push({ id: section.id, section, top, ...heading })
    top += HEADING_HEIGHT
    if (!section.open) continue
    const row = rowHeight(section, cardHeight) + CARD_GAP
    const spots = flow(section.keys.map(spanOf), columns)
    for (const [at, key] of section.keys.entries()) {
      const spot = spots[at]
      if (spot === undefined) continue
      const { rows } = spot
      const place = { top: top + spot.row * row, height: rows * row - CARD_GAP }
      placed.push({
        id: `${section.id} ${key}`,
        section,
        key,
        column: spot.column,
        columns: spot.columns,
        rows,
        ...place,
      })
    }
    top += row * spots.reduce((most, { row: at, rows }) => Math.max(most, at + rows), 0)
  }
  return { placed, height: top }
}

/** Row and column of each of some sizes, as a CSS grid lays them out. */
function flow(spans: readonly Omit<CardSpan, 'key'>[], columns: number) {
  /** The first free row of each column. */
  const free = Array.from({ length: columns }, () => 0)
  let row = 0
  let column = 0
  return spans.map((span) => {
    const width = Math.min(columns, span.columns)
    const fits = () => column + width <= columns && free.slice(column, column + width).every((from) => from <= row)
    while (!fits()) {
      column += 1
      if (column + width > columns) {
        column = 0
        row += 1
      }
    }
    const spot = { row, column, columns: width, rows: span.rows }
    free.fill(row + span.rows, column, column + width)
    column += width
    return spot
  })
}

/** The items that meet `from`…`to`, CSS pixels; `tallest` is how high one of them can be. */
export function itemsWithin(
  placed: readonly PlacedItem[],
  from: number,
  to: number,
  tallest: number,
): readonly PlacedItem[] {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((placed[middle]?.top ?? 0) < from - tallest) low = middle + 1
    else high = middle
  }
  const found: PlacedItem[] = []
  for (let at = low; at < placed.length; at += 1) {
    const item = placed[at]
    if (item === undefined || item.top > to) break
    if (item.top + item.height >= from) found.push(item)
  }
  return found
}
