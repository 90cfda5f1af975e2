import type { ChartSettings } from '../../routes/chartSettings.ts'

/** How curves are drawn: the part of the settings that a single chart needs. */
export type LineView = Pick<
  ChartSettings,
  'xAxis' | 'logX' | 'logY' | 'smoothing' | 'clipOutliers' | 'averaging' | 'markBest'
>

/** What a y axis shows instead of all values; `undefined` leaves an end to the values. */
export interface YRange {
  readonly from: number | undefined
  readonly to: number | undefined
}
