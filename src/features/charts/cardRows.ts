import type { MetricSection } from './metricSections.ts'

/** A row of the workspace as it scrolls: a section's heading, or cards side by side. */
export type CardRow =
  | { readonly kind: 'heading'; readonly id: string; readonly section: WorkspaceSection }
  | {
      readonly kind: 'cards'
      readonly id: string
      readonly section: WorkspaceSection
      readonly cards: readonly PlacedCard[]
    }

export interface WorkspaceSection extends MetricSection {
  /** What stands above it. */
  readonly title: string
  readonly open: boolean
}

/** A row at its place, in CSS pixels from the top of all rows. */
export interface PlacedRow {
  readonly row: CardRow
  readonly top: number
}

const HEADING_HEIGHT = 34
export const CARD_GAP = 10

interface PlacedCard {
  readonly key: string
  /** Columns it takes. */
  readonly span: number
}

/** The sections as rows of at most `columns` columns; of a closed one only its heading. */
export function cardRows(
  sections: readonly WorkspaceSection[],
  columns: number,
  wide: ReadonlySet<string>,
): readonly CardRow[] {
  return sections.flatMap((section): CardRow[] => {
    const heading: CardRow = { kind: 'heading', id: `section ${section.title}`, section }
    if (!section.open) return [heading]
    const rows: PlacedCard[][] = []
    let room = 0
    for (const key of section.keys) {
      const span = Math.min(columns, wide.has(key) ? 2 : 1)
      if (span > room) {
        rows.push([])
        room = columns
      }
      rows.at(-1)?.push({ key, span })
      room -= span
    }
    return [
      heading,
      ...rows.map((cards): CardRow => ({
        kind: 'cards',
        id: `${section.title} ${cards[0]?.key ?? ''}`,
        section,
        cards,
      })),
    ]
  })
}

/** Puts rows below each other. */
export function placeRows(
  rows: readonly CardRow[],
  cardHeight: number,
): { readonly placed: readonly PlacedRow[]; readonly height: number } {
  let top = 0
  const placed = rows.map((row) => {
    const place = { row, top }
    top += row.kind === 'heading' ? HEADING_HEIGHT : cardHeight + CARD_GAP
    return place
  })
  return { placed, height: top }
}

/** The rows that meet `from`…`to`; at most `room` high each. */
export function rowsWithin(placed: readonly PlacedRow[], from: number, to: number, room: number): readonly PlacedRow[] {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((placed[middle]?.top ?? 0) < from - room) low = middle + 1
    else high = middle
  }
  const end = placed.findIndex(({ top }, index) => index >= low && top > to)
  return placed.slice(low, end < 0 ? placed.length : end)
}
