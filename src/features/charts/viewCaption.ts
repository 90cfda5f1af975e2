import type { XAxis } from '../../domain/series/xAxis.ts'
import type { ChartLayout } from './layoutChart.ts'
import type { LineView } from './lineView.ts'

const WORD = { step: 'step', relative: 'relative time', wall: 'wall time' } as const

/** What an x axis measures, in a word: that of a metric is its key. */
export function xAxisWord(xAxis: XAxis): string {
  return xAxis.kind === 'metric' ? xAxis.key : WORD[xAxis.kind]
}

/** What a picture of a chart does not show by itself: `x: step`, `x: wall time · log y · smoothed (gaussian 5)`. */
export function viewCaption({ xAxis, logX, logY, smoothing, clipOutliers, averaging }: LineView): string {
  return [
    `x: ${xAxisWord(xAxis)}${logX ? ' (log)' : ''}`,
    logY && 'log y',
    smoothing && `smoothed (${smoothing.kind} ${smoothing.amount})`,
    averaging && (averaging.band === 'std' ? 'mean ± std' : 'mean, min–max'),
    clipOutliers && 'without outliers',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Why a frame is empty that belongs to curves; `''` where they are in it. */
export function nothingInView({ plot, logY, curves }: ChartLayout): string {
  const right = plot.x + plot.width
  const inView = curves.filter(({ xs }) => (xs[0] ?? Infinity) <= right + 0.5 && (xs.at(-1) ?? 0) >= plot.x - 0.5)
  if (inView.length === 0) return 'No points in this part'
  const hasPlace = !logY || inView.some(({ ys }) => ys.some((y) => !Number.isNaN(y)))
  return hasPlace ? '' : 'No value lies above zero, as a log axis needs it'
}
