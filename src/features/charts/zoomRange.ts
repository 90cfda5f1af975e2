import type { Extent } from '../../domain/series/extent.ts'
import type { XKind } from './chartSeries.ts'

/** The closest look: a few steps, or a few milliseconds. */
const NARROWEST = { step: 2, relative: 10, wall: 10 } as const satisfies Record<XKind, number>

/** `range` inside `full` and no narrower than makes sense; `undefined` when that is everything. */
export function zoomTo(range: Extent, full: Extent, kind: XKind): Extent | undefined {
  const all = full.max - full.min
  const span = Math.max(range.max - range.min, NARROWEST[kind], all * 1e-9)
  if (span >= all) return undefined
  const centre = (range.min + range.max) / 2
  const min = Math.min(Math.max(centre - span / 2, full.min), full.max - span)
  return { min, max: min + span }
}

/** `range` made `factor` times as wide; `centre` stays where it is on the screen. */
export function zoomAround(range: Extent, centre: number, factor: number): Extent {
  return { min: centre - (centre - range.min) * factor, max: centre + (range.max - centre) * factor }
}
