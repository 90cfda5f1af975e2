import { assertNever } from '../../lib/assertNever.ts'
import { parseChartCard, printChartCard } from '../../domain/chartCard.ts'
import type { ChartCardKind, ChartCardSpec, Statistic } from '../../domain/chartCard.ts'
import { chartColumn, chartFields } from '../../domain/chartColumn.ts'
import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { parseRunField, printRunField } from '../../domain/runField.ts'
import type { RunField } from '../../domain/runField.ts'

/** Kinds as people choose them: a bubble chart is a scatter plot of three columns. */
export type CardKind =
  | 'parallel'
  | 'scatter'
  | 'bubble'
  | 'box'
  | 'histogram'
  | 'contour'
  | 'barLast'
  | 'barMin'
  | 'barMax'

interface CardKindInfo {
  readonly label: string
  readonly kind: ChartCardKind
  /** What its columns are for. */
  readonly slots: readonly string[]
  readonly statistic?: Statistic
}

export const CARD_KINDS: Readonly<Record<CardKind, CardKindInfo>> = {
  parallel: { label: 'Parallel coordinates', kind: 'parallel', slots: [] },
  scatter: { label: 'Scatter plot', kind: 'scatter', slots: ['Along x', 'Along y'] },
  bubble: { label: 'Bubbles', kind: 'scatter', slots: ['Along x', 'Along y', 'Size'] },
  box: { label: 'Box plot', kind: 'box', slots: ['Values', 'One box for each'] },
  histogram: { label: 'Histogram', kind: 'histogram', slots: ['Values'] },
  contour: { label: 'Contour', kind: 'contour', slots: ['Along x', 'Along y', 'Height'] },
  barLast: { label: 'Bars: last values', kind: 'bar', slots: ['Metric'], statistic: 'last' },
  barMin: { label: 'Bars: smallest values', kind: 'bar', slots: ['Metric'], statistic: 'min' },
  barMax: { label: 'Bars: largest values', kind: 'bar', slots: ['Metric'], statistic: 'max' },
}

const MOST_AXES = 7
/** Fewer columns and fewer runs make no surface. */
const CONTOUR_NEEDS = 3

/** The kinds that make sense of some runs: a contour needs three numbers that differ in three runs. */
export function offeredKinds(charted: ChartedRuns): readonly CardKind[] {
  const kinds = Object.keys(CARD_KINDS) as CardKind[]
  let numbers = 0
  const isNumber = (field: RunField) => {
    const column = chartColumn(charted, field)
    return column.kind === 'number' && differs(column)
  }
  for (const field of chartFields(charted)) if (numbers < CONTOUR_NEEDS && isNumber(field)) numbers += 1
  const hasSurface = numbers >= CONTOUR_NEEDS && charted.runs.length >= CONTOUR_NEEDS
  return hasSurface ? kinds : kinds.filter((kind) => kind !== 'contour')
}

/** The chart that a choice of columns makes; `undefined` when one is missing or does not fit. */
export function specOf(choice: CardKind, fields: readonly (string | undefined)[]): ChartCardSpec | undefined {
  const { kind, statistic } = CARD_KINDS[choice]
  const parsed = fields.map((field) => parseRunField(field ?? ''))
  if (parsed.includes(undefined)) return undefined
  if (kind === 'bar' && parsed[0]?.kind !== 'metrics') return undefined
  // Through its own text, which is checked as a link is.
  return parseChartCard(printChartCard({ kind, fields: parsed, ...(statistic && { statistic }) } as ChartCardSpec))
}

/** The columns to begin with: params that differ as causes, metrics that differ as effects. */
export function usualFields(charted: ChartedRuns, choice: CardKind): readonly string[] {
  const metrics = charted.metricKeys
    .filter((key) => !key.startsWith('system/'))
    .map((key) => chartColumn(charted, { kind: 'metrics', key }))
    .filter(differs)
  const params = charted.paramKeys.map((key) => chartColumn(charted, { kind: 'params', key })).filter(differs)
  const effects = heldOutFirst(metrics)
  const name = ({ field }: ChartColumn) => printRunField(field)
  const causes = params.map(name)
  const [cause = 'attributes.duration'] = causes
  const [effect = 'attributes.duration', second = effect] = effects.map(name)
  const numeric = params.filter(({ kind }) => kind === 'number').map(name)
  const groups = params.filter(({ kind }) => kind === 'category').map(name)
  switch (choice) {
    case 'parallel':
      return [...causes.slice(0, MOST_AXES - 1), effect]
    case 'scatter':
    case 'bubble':
      return [numeric[0] ?? cause, effect, second]
    case 'box':
      return [effect, groups[0] ?? cause]
    case 'contour':
      return [numeric[0] ?? second, numeric[1] ?? 'attributes.duration', effect]
    case 'histogram':
    case 'barLast':
    case 'barMin':
    case 'barMax':
      return [effect]
    default:
      return assertNever(choice)
  }
}

/** Longer texts are no names that could be told apart beside an axis: prompts, configurations. */
const LONGEST_CATEGORY = 60

/** More than one value, and few enough short ones to be read beside an axis. */
function differs(column: ChartColumn): boolean {
  if (column.kind === 'category') {
    const { categories } = column
    return (
      categories.length > 1 && categories.length <= 40 && categories.every(({ length }) => length <= LONGEST_CATEGORY)
    )
  }
  return new Set(column.values.filter((value) => !Number.isNaN(value))).size > 1
}

const HELD_OUT = /(?:^|[^a-z])(?:val|valid|validation|test|eval)(?:[^a-z]|$)/i

function heldOutFirst(columns: readonly ChartColumn[]): readonly ChartColumn[] {
  return columns.toSorted((a, b) => Number(HELD_OUT.test(b.field.key)) - Number(HELD_OUT.test(a.field.key)))
}
