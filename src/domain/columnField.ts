import { parseRunField, printRunField } from './runField.ts'
import type { RunField } from './runField.ts'

/**
 * What of a metric's history is a number or a curve: its extremes, the steps at which they were reached, the value at a
 * step, its course.
 */
export const HISTORY_MEASURES = ['min', 'max', 'argmin', 'argmax', 'at', 'curve'] as const
export type HistoryMeasure = (typeof HISTORY_MEASURES)[number]

/** A column that is computed from the histories of a metric. */
export type HistoryField =
  | { readonly kind: 'history'; readonly key: string; readonly measure: Exclude<HistoryMeasure, 'at'> }
  | { readonly kind: 'history'; readonly key: string; readonly measure: 'at'; readonly step: number }

/** A column of a runs table: what the server gives with a run, or what is computed here. */
export type ColumnField = RunField | { readonly kind: 'datasets'; readonly key: string } | HistoryField

const MEASURE = /^(?:(min|max|argmin|argmax|curve)|at(-?\d{1,15}))$/

/** `metrics.loss`, `datasets.train`, `min.loss`, `at100.loss`. Distinct fields print differently. */
export function printColumnField(field: ColumnField): string {
  if (field.kind === 'datasets') return `datasets.${field.key}`
  if (field.kind !== 'history') return printRunField(field)
  return field.measure === 'at' ? `at${field.step}.${field.key}` : `${field.measure}.${field.key}`
}

/** Reads what `printColumnField` prints; `undefined` for anything else. */
export function parseColumnField(text: string): ColumnField | undefined {
  const dot = text.indexOf('.')
  const kind = text.slice(0, Math.max(0, dot))
  const key = text.slice(dot + 1)
  if (kind === 'datasets') return { kind, key }
  const [, word, digits] = MEASURE.exec(kind) ?? []
  const measure = HISTORY_MEASURES.find((known) => known === word)
  if (measure !== undefined && measure !== 'at') return { kind: 'history', key, measure }
  // `at-0` would print as `at0`: one column has one name.
  if (digits !== undefined && String(Number(digits)) === digits)
    return { kind: 'history', key, measure: 'at', step: Number(digits) }
  return parseRunField(text)
}

/** Whether runs can be ordered by a column: a curve is no value. */
export function isOrderable(field: ColumnField): boolean {
  return field.kind !== 'history' || field.measure !== 'curve'
}
