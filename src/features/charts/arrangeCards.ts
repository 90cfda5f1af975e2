import { addMove, withItem } from '../../domain/cardLayout.ts'
import type { CardSpan } from '../../domain/cardLayout.ts'
import { parseChartCard, printChartCard } from '../../domain/chartCard.ts'
import { byName } from '../../lib/byName.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import type { WorkspaceSection } from './workspaceSection.ts'

/** A card in its section. */
export interface CardSpot {
  readonly key: string
  readonly section: WorkspaceSection
}

type Arranged = Partial<ChartSettings> | undefined
type Size = Omit<CardSpan, 'key'>

/**
 * What changes when a card is put in front of `before` of a section, or at its end. A card goes anywhere in its own
 * section; a metric's also among the pinned ones, and back from them. `undefined` where it cannot go.
 */
export function putCard(
  { pinned, cards, moves }: ChartSettings,
  { key, section }: CardSpot,
  to: WorkspaceSection,
  before: string | undefined,
): Arranged {
  if (key === before) return undefined
  if (section.kind === 'other' || to.kind === 'other') {
    if (section.id !== to.id) return undefined
    const order = insert(cards.map(printChartCard), key, before)
    return { cards: order.map(parseChartCard).filter((card) => card !== undefined) }
  }
  if (to.kind === 'pinned') return { pinned: insert(pinned, key, before) }
  if (section.kind === 'pinned') return { pinned: pinned.filter((other) => other !== key) }
  if (section.id !== to.id) return undefined
  return { moves: addMove(section.keys.toSorted(byName), moves, { key, before }) }
}

/** What changes when a card goes one place on (1) or back (−1) in its section; `undefined` at its ends. */
export function stepCard(settings: ChartSettings, spot: CardSpot, by: 1 | -1): Arranged {
  const { keys } = spot.section
  const at = keys.indexOf(spot.key)
  if (keys[at + by] === undefined) return undefined
  return putCard(settings, spot, spot.section, keys[by < 0 ? at - 1 : at + 2])
}

/** The size of a card: what somebody has made it, or the usual one of its kind. */
export function spanOf(spans: readonly CardSpan[]): (key: string) => Size {
  const known = new Map(spans.map((span) => [span.key, span]))
  return (key) => known.get(key) ?? usualSpan(key)
}

/** What changes when a card is made as large as this. */
export function resizeCard({ spans }: ChartSettings, key: string, { columns, rows }: Size): Partial<ChartSettings> {
  const usual = usualSpan(key)
  const isUsual = columns === usual.columns && rows === usual.rows
  return { spans: isUsual ? spans.filter((span) => span.key !== key) : withItem(spans, { key, columns, rows }) }
}

/** Parallel coordinates take the whole width. */
function usualSpan(key: string): Size {
  return parseChartCard(key)?.kind === 'parallel' ? { columns: 4, rows: 1 } : { columns: 1, rows: 1 }
}

function insert(keys: readonly string[], key: string, before: string | undefined): readonly string[] {
  const rest = keys.filter((other) => other !== key)
  const at = before === undefined ? -1 : rest.indexOf(before)
  return rest.toSpliced(at < 0 ? rest.length : at, 0, key)
}
