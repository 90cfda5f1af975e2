import type { ColumnBrush } from '../../domain/columnBrush.ts'
import { numberWords } from './columnFact.ts'
import { fieldLabel } from './fieldLabel.ts'
import type { ParallelAxisLayout } from './layoutParallel.ts'

/** The brush over what lies between two heights of an axis; `undefined` when that is nothing. CSS pixels. */
export function brushBetween({ column, axis }: ParallelAxisLayout, a: number, b: number): ColumnBrush | undefined {
  const [low, high] = [axis.toValue(Math.max(a, b)), axis.toValue(Math.min(a, b))]
  if (column.kind === 'number') {
    return { field: column.field, from: Math.max(low, axis.from), to: Math.min(high, axis.to) }
  }
  const inside = column.categories.filter((_, place) => place + 0.5 >= low && place + 0.5 <= high)
  const [from, to] = [inside[0], inside.at(-1)]
  return from === undefined || to === undefined ? undefined : { field: column.field, from, to }
}

/** The stretch of the axis that a brush covers, in CSS pixels from the top. */
export function brushStretch(
  { column, axis }: ParallelAxisLayout,
  brush: ColumnBrush,
): { readonly top: number; readonly bottom: number } {
  const place = (value: number | string, side: number) =>
    column.kind === 'number' ? Number(value) : column.categories.indexOf(String(value)) + side
  const held = (value: number) => Math.min(axis.to, Math.max(axis.from, value))
  return { top: axis.toPixel(held(place(brush.to, 1))), bottom: axis.toPixel(held(place(brush.from, 0))) }
}

/** A brush in words: `val/acc 0.93 – 0.948`, `optimizer adamw – lion`. */
export function brushWords({ field, from, to }: ColumnBrush): string {
  const words = (value: number | string) =>
    typeof value === 'number' ? numberWords({ field }, Number(value.toPrecision(4))) : value
  return `${fieldLabel(field)} ${from === to ? words(from) : `${words(from)} – ${words(to)}`}`
}
