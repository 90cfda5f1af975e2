import { parseMove, parseRange, parseSpan, printMove, printRange, printSpan } from '../domain/cardLayout.ts'
import type { CardMove, CardRange, CardSpan } from '../domain/cardLayout.ts'
import { parseChartCard, printChartCard } from '../domain/chartCard.ts'
import type { ChartCardSpec } from '../domain/chartCard.ts'
import { parseBrush, printBrush } from '../domain/columnBrush.ts'
import type { ColumnBrush } from '../domain/columnBrush.ts'
import { parseRunField, printRunField } from '../domain/runField.ts'
import type { RunField } from '../domain/runField.ts'
import type { Band } from '../domain/series/curveLine.ts'
import type { Extent } from '../domain/series/extent.ts'
import { SMOOTHING_RANGE } from '../domain/series/smoothing.ts'
import type { Smoothing, SmoothingKind } from '../domain/series/smoothing.ts'
import { parseXAxis, printXAxis, STEP_AXIS } from '../domain/series/xAxis.ts'
import type { XAxis } from '../domain/series/xAxis.ts'

/** Means over runs instead of the runs themselves. */
export interface Averaging {
  readonly band: Band
  /** One mean per value of this column; absent: one over all runs. */
  readonly by: RunField | undefined
}

export type CardSize = 'small' | 'medium' | 'large'

/** How charts over runs are drawn, and which: the same on the Runs page and on the Compare page. */
export interface ChartSettings {
  readonly xAxis: XAxis
  readonly logX: boolean
  /** The part of the x axis that charts show, in its unit; absent: all of it. Another x axis begins without one. */
  readonly zoom: Extent | undefined
  readonly logY: boolean
  readonly smoothing: Smoothing | undefined
  /** The y axis leaves out what lies far from almost all values. */
  readonly clipOutliers: boolean
  readonly averaging: Averaging | undefined
  /** Each curve's best point is marked. */
  readonly markBest: boolean
  /** Text or `/regular expression/` that metric keys must match; `''` is all. */
  readonly find: string
  readonly cardSize: CardSize
  /** Metric keys whose cards come first, in this order. */
  readonly pinned: readonly string[]
  /** Metric keys whose cards are put away. */
  readonly dropped: readonly string[]
  /** What has been put elsewhere among the cards of its section, one move after the other. */
  readonly moves: readonly CardMove[]
  /** Cards of another size than the others; those that somebody has put together go by their printed text. */
  readonly spans: readonly CardSpan[]
  /** Cards whose y axis does not show all values. */
  readonly yRanges: readonly CardRange[]
  /** Runs that are not drawn though the table shows them, by id. */
  readonly mutedRuns: readonly string[]
  /** Charts of other kinds, in their order. */
  readonly cards: readonly ChartCardSpec[]
  /** Parts of columns that runs are wanted from: the others are neither listed nor drawn. */
  readonly brushes: readonly ColumnBrush[]
  /** How many runs are drawn at most. */
  readonly runLimit: number
}

export const DEFAULT_CHART_SETTINGS: ChartSettings = {
  xAxis: STEP_AXIS,
  logX: false,
  zoom: undefined,
  logY: false,
  smoothing: undefined,
  clipOutliers: false,
  averaging: undefined,
  markBest: false,
  find: '',
  cardSize: 'medium',
  pinned: [],
  dropped: [],
  moves: [],
  spans: [],
  yRanges: [],
  mutedRuns: [],
  cards: [],
  brushes: [],
  runLimit: 100,
}

const CARD_SIZES = ['small', 'medium', 'large'] as const satisfies readonly CardSize[]
const SMOOTHING_WORD = { exponential: 'exp', mean: 'mean', gaussian: 'gauss' } as const satisfies Record<
  SmoothingKind,
  string
>
const SMOOTHING_KINDS = ['exponential', 'mean', 'gaussian'] as const satisfies readonly SmoothingKind[]
const MOST_RUNS = 10_000

/** Reads the chart settings of a page's query; total: bad values become defaults, unknown names are ignored. */
export function decodeChartSettings(parameters: URLSearchParams): ChartSettings {
  return {
    xAxis: parseXAxis(parameters.get('x') ?? '') ?? DEFAULT_CHART_SETTINGS.xAxis,
    logX: parameters.get('logX') === '1',
    zoom: decodeZoom(parameters.get('zoom') ?? ''),
    logY: parameters.get('logY') === '1',
    smoothing: decodeSmoothing(parameters.get('smooth') ?? ''),
    clipOutliers: parameters.get('outliers') === 'clip',
    averaging: decodeAveraging(parameters),
    markBest: parameters.get('best') === '1',
    find: parameters.get('metric') ?? '',
    cardSize: CARD_SIZES.find((size) => size === parameters.get('size')) ?? DEFAULT_CHART_SETTINGS.cardSize,
    pinned: distinct(parameters.getAll('pin')),
    dropped: distinct(parameters.getAll('drop')),
    moves: decodeAll(parameters, 'move', parseMove),
    spans: lastOfEach(decodeAll(parameters, 'span', parseSpan)),
    yRanges: lastOfEach(decodeAll(parameters, 'y', parseRange)),
    mutedRuns: distinct(parameters.getAll('mute')),
    cards: decodeAll(parameters, 'card', parseChartCard),
    brushes: decodeAll(parameters, 'brush', parseBrush),
    runLimit: decodeLimit(parameters.get('curves') ?? ''),
  }
}

/** Adds chart settings to a page's query; defaults are left out. */
export function encodeChartSettings(settings: ChartSettings, parameters: URLSearchParams): void {
  const { xAxis, zoom, smoothing, averaging, find, cardSize, runLimit } = settings
  if (xAxis.kind !== 'step') parameters.set('x', printXAxis(xAxis))
  if (settings.logX) parameters.set('logX', '1')
  if (zoom !== undefined) parameters.set('zoom', `${zoom.min}..${zoom.max}`)
  if (settings.logY) parameters.set('logY', '1')
  if (smoothing !== undefined) parameters.set('smooth', `${SMOOTHING_WORD[smoothing.kind]}:${smoothing.amount}`)
  if (settings.clipOutliers) parameters.set('outliers', 'clip')
  if (averaging !== undefined) parameters.set('band', averaging.band)
  if (averaging?.by !== undefined) parameters.set('by', printRunField(averaging.by))
  if (settings.markBest) parameters.set('best', '1')
  if (find !== '') parameters.set('metric', find)
  if (cardSize !== DEFAULT_CHART_SETTINGS.cardSize) parameters.set('size', cardSize)
  for (const key of settings.pinned) parameters.append('pin', key)
  for (const key of settings.dropped) parameters.append('drop', key)
  for (const move of settings.moves) parameters.append('move', printMove(move))
  for (const span of settings.spans) parameters.append('span', printSpan(span))
  for (const range of settings.yRanges) parameters.append('y', printRange(range))
  for (const runId of settings.mutedRuns) parameters.append('mute', runId)
  for (const card of settings.cards) parameters.append('card', printChartCard(card))
  for (const brush of settings.brushes) parameters.append('brush', printBrush(brush))
  if (runLimit !== DEFAULT_CHART_SETTINGS.runLimit) parameters.set('curves', String(runLimit))
}

/** `3800..3960`, from the lower to the higher end. */
function decodeZoom(text: string): Extent | undefined {
  const [min = Number.NaN, max = Number.NaN, ...more] = text
    .split('..')
    .map((end) => (end === '' ? Number.NaN : Number(end)))
  return more.length === 0 && min < max && Number.isFinite(max - min) ? { min, max } : undefined
}

function decodeSmoothing(text: string): Smoothing | undefined {
  const [word, digits = ''] = text.split(':')
  const kind = SMOOTHING_KINDS.find((known) => SMOOTHING_WORD[known] === word)
  const amount = digits === '' ? Number.NaN : Number(digits)
  if (kind === undefined) return undefined
  const { min, max, whole } = SMOOTHING_RANGE[kind]
  return amount >= min && amount <= max && (!whole || Number.isInteger(amount)) ? { kind, amount } : undefined
}

function decodeAveraging(parameters: URLSearchParams): Averaging | undefined {
  const band = parameters.get('band')
  if (band !== 'std' && band !== 'range') return undefined
  return { band, by: parseRunField(parameters.get('by') ?? '') }
}

function decodeLimit(text: string): number {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= MOST_RUNS ? limit : DEFAULT_CHART_SETTINGS.runLimit
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

function decodeAll<T>(parameters: URLSearchParams, name: string, parse: (text: string) => T | undefined): readonly T[] {
  return parameters
    .getAll(name)
    .map(parse)
    .filter((item) => item !== undefined)
}

function lastOfEach<T extends { readonly key: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.key, item])).values()]
}
