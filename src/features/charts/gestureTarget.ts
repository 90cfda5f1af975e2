import type { Extent } from '../../domain/series/extent.ts'
import type { ChartLink } from './chartLink.ts'
import type { ChartLayout } from './layoutChart.ts'

/** What pointer and keys act upon. */
export interface GestureTarget {
  readonly layout: ChartLayout
  readonly link: ChartLink
  /** This chart's name among those that share the crosshair. */
  readonly chart: string
  readonly zoomed: boolean
  /** `undefined` shows everything. */
  readonly onZoom: (range: Extent | undefined) => void
}
