import type { ChartCardSpec } from '../../domain/chartCard.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { CARD_KINDS, specOf, usualFields } from '../../features/charts/cardKinds.ts'

export type CompareKindName = 'parallel' | 'scatter' | 'box'

/** The chart of a kind that the link has, or the usual one, of no more than `mostAxes`; `undefined` when the runs have nothing to show in one. */
export function kindSpec(
  kind: CompareKindName,
  charted: ChartedRuns,
  cards: readonly ChartCardSpec[],
  mostAxes = Number.POSITIVE_INFINITY,
): ChartCardSpec | undefined {
  const chosen = cards.find((card) => card.kind === kind)
  if (chosen !== undefined) return chosen
  const { slots } = CARD_KINDS[kind]
  const usual = usualFields(charted, kind)
  if (slots.length > 0) return specOf(kind, usual.slice(0, slots.length))
  // The effect is the last one.
  return specOf(kind, usual.length > mostAxes ? [...usual.slice(0, mostAxes - 1), ...usual.slice(-1)] : usual)
}
