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
/** Each has to be drawn before it can be printed: more would take minutes, and dozens of sheets. */
export const MOST_PRINTED = 200
/** Plots over runs have the names of their axes around them. */
const NAMES_HEIGHT = 60

/** Height of one row of a section's cards. */
export function rowHeight({ kind }: WorkspaceSection, cardHeight: number): number {
  return kind === 'other' ? cardHeight + NAMES_HEIGHT : cardHeight
}

type SpanOf = (key: string) => Omit<CardSpan, 'key'>

/**
 * Puts sections below each other, of a closed one only its heading, and their cards into `columns` columns: each at the
 * first place behind the one before it that is free for its size. Sections by prefix of few cards stand beside each other
 * where one row takes them all. In the order of their tops, apart from headings beside cards.
 */
export function placeCards(
  sections: readonly WorkspaceSection[],
  columns: number,
  spanOf: SpanOf,
  cardHeight: number,
): { readonly placed: readonly PlacedItem[]; readonly height: number } {
  const placed: PlacedItem[] = []
  let top = 0
  for (const band of bandsOf(sections, columns, spanOf)) {
    let rows = 0
    let row = 0
    let column = 0
    for (const section of band) {
      const width = section === band.at(-1) ? columns - column : widthOf(section, columns, spanOf)
      const heading = { key: undefined, rows: 1, height: HEADING_HEIGHT }
      placed.push({ id: section.id, section, column, columns: width, top, ...heading })
      row = rowHeight(section, cardHeight) + CARD_GAP
      for (const spot of flow(section.open ? section.keys : [], width, spanOf)) {
        placed.push({
          ...spot,
          id: `${section.id} ${spot.key}`,
          section,
          column: column + spot.column,
          top: top + HEADING_HEIGHT + spot.row * row,
          height: spot.rows * row - CARD_GAP,
        })
        rows = Math.max(rows, spot.row + spot.rows)
      }
      column += width
    }
    top += HEADING_HEIGHT + rows * row
  }
  return { placed, height: top }
}

/**
 * Columns to put cards into where `most` of the asked width fit beside each other: fewer and so wider ones where no row
 * would be full, but none more than about twice as wide.
 */
export function columnsFor(sections: readonly WorkspaceSection[], most: number, spanOf: SpanOf): number {
  const { placed } = placeCards(sections, most, spanOf, 0)
  const used = placed.reduce(
    (right, { key, column, columns }) => (key === undefined ? right : Math.max(right, column + columns)),
    0,
  )
  return Math.min(most, Math.max(used, Math.ceil(most / 2)))
}

/** Sections that stand beside each other. */
function bandsOf(
  sections: readonly WorkspaceSection[],
  columns: number,
  spanOf: SpanOf,
): readonly (readonly WorkspaceSection[])[] {
  const bands: WorkspaceSection[][] = []
  let free = 0
  for (const section of sections) {
    const canShare = section.kind === 'prefix' && section.open
    const width = canShare ? widthOf(section, columns, spanOf) : columns
    if (width <= free) {
      bands.at(-1)?.push(section)
      free -= width
    } else {
      bands.push([section])
      free = columns - width
    }
  }
  return bands
}

/** Columns that the cards of a section take in one row, or all there are. */
function widthOf({ keys }: WorkspaceSection, columns: number, spanOf: SpanOf): number {
  let width = 0
  for (const key of keys) {
    width += spanOf(key).columns
    if (width >= columns) return columns
  }
  return width
}

/** Row and column of each of some sizes, as a CSS grid lays them out. */
function flow(keys: readonly string[], columns: number, spanOf: SpanOf) {
  /** The first free row of each column. */
  const free = Array.from({ length: columns }, () => 0)
  let row = 0
  let column = 0
  return keys.map((key) => {
    const span = spanOf(key)
    const width = Math.min(columns, span.columns)
    const fits = () => column + width <= columns && free.slice(column, column + width).every((from) => from <= row)
    while (!fits()) {
      column += 1
      if (column + width > columns) {
        column = 0
        row += 1
      }
    }
    const spot = { key, row, column, columns: width, rows: span.rows }
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
    if ((placed[middle]?.top ?? 0) < from - tallest - HEADING_HEIGHT) low = middle + 1
    else high = middle
  }
  const found: PlacedItem[] = []
  for (let at = low; at < placed.length; at += 1) {
    const item = placed[at]
    // A heading beside cards comes behind them and stands above them.
    if (item === undefined || item.top > to + HEADING_HEIGHT) break
    if (item.top <= to && item.top + item.height >= from) found.push(item)
  }
  return found
}

/** The items up to card `most`, however far they are from the view. */
export function firstCards(placed: readonly PlacedItem[], most: number): readonly PlacedItem[] {
  let cards = 0
  return placed.filter(({ key }) => {
    if (key !== undefined) cards += 1
    return cards <= most
  })
}
