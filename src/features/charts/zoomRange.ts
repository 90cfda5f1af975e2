import type { Extent } from '../../domain/series/extent.ts'
import type { XKind } from './chartSeries.ts'

/** The closest look: a few steps, or a few milliseconds. */
const NARROWEST = { step: 2, relative: 10, wall: 10, metric: 0 } as const satisfies Record<XKind, number>
/** Closer than this share of everything, numbers run out of digits. */
const NARROWEST_SHARE = 1e-9

/**
 * `range` inside `full` and no narrower than makes sense; `undefined` when that is everything. On a log axis `full` is
 * positive and widths are ratios.
 */
export function zoomTo(range: Extent, full: Extent, kind: XKind, log = false): Extent | undefined {
  if (!log) return within(range, full, NARROWEST[kind])
  const logs = ({ min, max }: Extent) => ({ min: Math.log(Math.max(min, Number.MIN_VALUE)), max: Math.log(max) })
  const zoomed = within(logs(range), logs(full), 0)
  return zoomed && { min: Math.exp(zoomed.min), max: Math.exp(zoomed.max) }
}

function within(range: Extent, full: Extent, narrowest: number): Extent | undefined {
  const all = full.max - full.min
  const span = Math.max(range.max - range.min, narrowest, all * NARROWEST_SHARE)
  if (span >= all) return undefined
  const centre = (range.min + range.max) / 2
  const min = Math.min(Math.max(centre - span / 2, full.min), full.max - span)
  return { min, max: min + span }
}

/** `range` made `factor` times as wide; `centre` stays where it is on the screen. */
export function zoomAround({ min, max }: Extent, centre: number, factor: number, log = false): Extent {
  if (!log) return { min: centre - (centre - min) * factor, max: centre + (max - centre) * factor }
  return { min: centre * (min / centre) ** factor, max: centre * (max / centre) ** factor }
}
