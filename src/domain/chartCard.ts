import { parseRunField, printRunField } from './runField.ts'
import type { RunField } from './runField.ts'

/** A chart over runs that somebody has put together: what kind, and of which columns. */
export type ChartCardSpec =
  | { readonly kind: 'scatter'; readonly fields: readonly [x: RunField, y: RunField, size?: RunField] }
  | { readonly kind: 'contour'; readonly fields: readonly [x: RunField, y: RunField, z: RunField] }
  | { readonly kind: 'box'; readonly fields: readonly [value: RunField, by: RunField] }
  | { readonly kind: 'histogram'; readonly fields: readonly [value: RunField] }
  | { readonly kind: 'parallel'; readonly fields: readonly RunField[] }
  | { readonly kind: 'bar'; readonly fields: readonly [metric: RunField]; readonly statistic: Statistic }

/** A chart of columns: all but bars, which are made of histories. */
export type PlotSpec = Exclude<ChartCardSpec, { readonly kind: 'bar' }>

export type ChartCardKind = ChartCardSpec['kind']

/** Which of a metric's values stands for a run. */
export type Statistic = 'last' | 'min' | 'max'

const STATISTICS = ['last', 'min', 'max'] as const satisfies readonly Statistic[]

/** How many columns each kind takes. */
const FIELD_COUNT = {
  scatter: { min: 2, max: 3 },
  contour: { min: 3, max: 3 },
  box: { min: 2, max: 2 },
  histogram: { min: 1, max: 1 },
  parallel: { min: 2, max: 24 },
  bar: { min: 1, max: 1 },
} as const satisfies Record<ChartCardKind, { readonly min: number; readonly max: number }>

/** `["scatter","params.lr","metrics.loss"]`, with the statistic behind the kind for bars: one text per chart. */
export function printChartCard(spec: ChartCardSpec): string {
  const fields = spec.fields.flatMap((field) => (field === undefined ? [] : [printRunField(field)]))
  return JSON.stringify(spec.kind === 'bar' ? [spec.kind, ...fields, spec.statistic] : [spec.kind, ...fields])
}

/** Reads what `printChartCard` prints; `undefined` for anything else. */
export function parseChartCard(text: string): ChartCardSpec | undefined {
  const parts = parseTexts(text)
  const kind = parts[0]
  if (kind === undefined || !Object.hasOwn(FIELD_COUNT, kind)) return undefined
  const statistic = kind === 'bar' ? STATISTICS.find((known) => known === parts.at(-1)) : undefined
  if (kind === 'bar' && statistic === undefined) return undefined
  const fields = parts.slice(1, kind === 'bar' ? -1 : undefined).map(parseRunField)
  const { min, max } = FIELD_COUNT[kind as ChartCardKind]
  if (fields.length < min || fields.length > max || fields.includes(undefined)) return undefined
  return { kind, fields, ...(statistic && { statistic }) } as ChartCardSpec
}

function parseTexts(text: string): readonly string[] {
  // Thousands of metric keys are asked about, and an exception costs as much as a hundred of them.
  if (!text.startsWith('[')) return []
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : []
  } catch {
    return []
  }
}
