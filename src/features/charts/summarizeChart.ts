import { summarize } from '../../domain/series/summary.ts'
import type { SeriesSummary } from '../../domain/series/summary.ts'
import { formatInteger, fullNumber } from '../../lib/formatNumber.ts'
import type { ChartSeries } from './chartSeries.ts'

/** A series and what there is to say about it. */
export interface SummarizedSeries {
  readonly source: ChartSeries
  readonly summary: SeriesSummary
}

/** What a chart has to show: curves, single values, or only words. */
export type ChartContent =
  | { readonly kind: 'curves' }
  | { readonly kind: 'values'; readonly rows: readonly SummarizedSeries[] }
  | { readonly kind: 'words'; readonly words: string }

export function summarizeChart(series: readonly ChartSeries[]): readonly SummarizedSeries[] {
  return series.map((source) => ({ source, summary: summarize(source.series) }))
}

/** A curve needs two points that can be drawn; less than that is said as values or in words. */
export function contentOf(summaries: readonly SummarizedSeries[]): ChartContent {
  const logged = summaries.filter(({ summary }) => summary.count > 0)
  if (logged.length === 0) return { kind: 'words', words: 'No points logged' }
  if (logged.every(({ summary }) => summary.count === 1)) return { kind: 'values', rows: logged }
  if (logged.every(({ summary }) => summary.drawableCount === 0)) return { kind: 'words', words: nothingToDraw(logged) }
  return { kind: 'curves' }
}

/** The chart in words, one sentence a series: `otter: 3,600 points, smallest 0.1, largest 2.3, last 0.4 at step 3599`. */
export function summaryText({ source, summary }: SummarizedSeries): string {
  const { count, min, max, last, lastStep, infiniteCount } = summary
  const parts = [
    `${source.name}: ${plural(count, 'point')}`,
    min === undefined ? '' : `smallest ${fullNumber(min)}`,
    max === undefined ? '' : `largest ${fullNumber(max)}`,
    last === undefined ? '' : `last ${fullNumber(last)} at step ${lastStep}`,
    nanText(summary),
    infiniteCount === 0 ? '' : `${formatInteger(infiniteCount)} infinite`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** All series in one sentence: `2 runs, 7,200 points, smallest 0.1 (otter), largest 2.3 (heron), NaN in 1 of 2`. One is said whole. */
export function overviewText(summaries: readonly SummarizedSeries[]): string {
  const [only] = summaries
  if (summaries.length === 1 && only !== undefined) return summaryText(only)
  const smallest = extreme(summaries, ({ min }) => min, -1)
  const largest = extreme(summaries, ({ max }) => max, 1)
  const parts = [
    plural(summaries.length, 'run'),
    plural(
      summaries.reduce((sum, { summary }) => sum + summary.count, 0),
      'point',
    ),
    smallest === undefined ? '' : `smallest ${smallest}`,
    largest === undefined ? '' : `largest ${largest}`,
    warningText(summaries),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function extreme(
  summaries: readonly SummarizedSeries[],
  valueOf: (summary: SeriesSummary) => number | undefined,
  sign: 1 | -1,
): string | undefined {
  let most: { readonly name: string; readonly value: number } | undefined
  for (const { source, summary } of summaries) {
    const value = valueOf(summary)
    if (value !== undefined && (most === undefined || sign * value > sign * most.value))
      most = { name: source.name, value }
  }
  return most && `${fullNumber(most.value)} (${most.name})`
}

/** What a glance at the curves may miss: `NaN in 2 of 5 runs`, `3 infinite`; `''` when there is nothing. */
export function warningText(summaries: readonly SummarizedSeries[]): string {
  const withNan = summaries.filter(({ summary }) => summary.nanCount > 0)
  const infinite = summaries.reduce((sum, { summary }) => sum + summary.infiniteCount, 0)
  const [first] = withNan
  const nan =
    first === undefined
      ? ''
      : summaries.length > 1
        ? `NaN in ${withNan.length} of ${summaries.length}`
        : `${formatInteger(first.summary.nanCount)} NaN`
  return [nan, infinite > 0 ? `${formatInteger(infinite)} infinite` : ''].filter((part) => part !== '').join(' · ')
}

/** How often a series is NaN, and where that began: `10 NaN, the first at step 80`; `''` for never. */
function nanText({ nanCount, firstNanStep }: SeriesSummary): string {
  if (firstNanStep === undefined) return ''
  const at = formatInteger(firstNanStep)
  return nanCount === 1 ? `1 NaN at step ${at}` : `${formatInteger(nanCount)} NaN, the first at step ${at}`
}

/** Beyond this many nobody reads on. */
const MOST_NAMED = 20

/** The same run by run, with where each first is NaN; `''` when no run is. */
export function warningDetails(summaries: readonly SummarizedSeries[]): string {
  const said = summaries.filter(({ summary }) => summary.nanCount > 0)
  const lines = said.slice(0, MOST_NAMED).map(({ source, summary }) => `${source.name}: ${nanText(summary)}`)
  return [...lines, ...(said.length > MOST_NAMED ? [`${formatInteger(said.length - MOST_NAMED)} more`] : [])].join('\n')
}

/** What is no number in a series, for a table: `10 NaN, the first at step 80, 2 infinite`; `–` for nothing. */
export function oddText(summary: SeriesSummary): string {
  const infinite = summary.infiniteCount === 0 ? '' : `${formatInteger(summary.infiniteCount)} infinite`
  return [nanText(summary), infinite].filter((part) => part !== '').join(', ') || '–'
}

/** `1 point`, `38,400 points`. */
export function plural(count: number, noun: string): string {
  return `${formatInteger(count)} ${noun}${count === 1 ? '' : 's'}`
}

function nothingToDraw(logged: readonly SummarizedSeries[]): string {
  const total = logged.reduce((sum, { summary }) => sum + summary.count, 0)
  const nan = logged.reduce((sum, { summary }) => sum + summary.nanCount, 0)
  const what = nan === total ? 'NaN' : nan === 0 ? 'infinite' : 'NaN or infinite'
  return `All ${plural(total, 'point')} are ${what}`
}
