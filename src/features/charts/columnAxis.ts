import type { ChartColumn } from '../../domain/chartColumn.ts'
import { columnExtent } from '../../domain/columnScale.ts'
import type { ColumnScale } from '../../domain/columnScale.ts'
import { logAxis, valueAxis, wholeAxis } from '../../domain/series/axis.ts'
import type { Axis } from '../../domain/series/axis.ts'
import { isDrawable } from '../../domain/series/drawable.ts'
import { logLabels, numberLabels, xLabels } from './axisLabels.ts'
import { linearMap, logMap } from './geometry.ts'

/** A column laid along a stretch of the screen. */
export interface ColumnAxis extends Axis {
  readonly scale: ColumnScale
  readonly labels: readonly string[]
  readonly toPixel: (value: number) => number
  readonly toValue: (pixel: number) => number
  /** Where run `index` is; NaN where it has no place: no value, or none that the scale can show. */
  readonly placeOf: (index: number) => number
}

const UNIT = { min: 0, max: 1 }
const DECADE = { min: 1, max: 10 }
const LONGEST_LABEL = 18

/**
 * Lays a column from pixel `start` to `end` with room for about `count` ticks. Of categories, number `k` lies in the middle
 * of its share.
 */
export function columnAxis(
  column: ChartColumn,
  scale: ColumnScale,
  count: number,
  start: number,
  end: number,
): ColumnAxis {
  if (column.kind === 'category') return categoryAxis(column, count, start, end)
  const log = scale === 'log'
  const extent = columnExtent(column.values, log ? Number.MIN_VALUE : undefined)
  const isWhole = extent !== undefined && column.values.every((value) => Number.isInteger(value) || !isDrawable(value))
  const axis = log ? logAxis(extent ?? DECADE, count) : (isWhole ? wholeAxis : valueAxis)(extent ?? UNIT, count)
  const map = (log ? logMap : linearMap)(axis.from, axis.to, start, end)
  return {
    ...axis,
    ...map,
    scale: log ? 'log' : 'linear',
    labels: numberColumnLabels(column, axis, log),
    placeOf: (index) => {
      const value = column.values[index] ?? Number.NaN
      const pixel = isDrawable(value) ? map.toPixel(value) : Number.NaN
      return Number.isFinite(pixel) ? pixel : Number.NaN
    },
  }
}

function numberColumnLabels({ field }: ChartColumn, { ticks }: Axis, log: boolean): readonly string[] {
  if (field.kind === 'attributes' && field.key === 'duration') return xLabels(ticks, 'relative')
  if (field.kind === 'attributes' && field.key === 'start_time') return xLabels(ticks, 'wall')
  return log ? logLabels(ticks) : numberLabels(ticks)
}

function categoryAxis(
  column: ChartColumn & { readonly kind: 'category' },
  count: number,
  start: number,
  end: number,
): ColumnAxis {
  const { categories, values } = column
  const places = new Map(categories.map((category, place) => [category, place + 0.5]))
  const map = linearMap(0, Math.max(1, categories.length), start, end)
  const every = Math.max(1, Math.ceil(categories.length / Math.max(1, count)))
  const shown = categories.filter((_, place) => place % every === 0)
  return {
    from: 0,
    to: Math.max(1, categories.length),
    ...map,
    scale: 'category',
    ticks: shown.map((category) => places.get(category) ?? 0),
    labels: shown.map(categoryLabel),
    placeOf: (index) => {
      const value = values[index]
      // An empty text is a value, which a missing one is not.
      const place = value === undefined ? undefined : places.get(value)
      return place === undefined ? Number.NaN : map.toPixel(place)
    },
  }
}

function categoryLabel(category: string): string {
  if (category === '') return 'empty'
  return category.length > LONGEST_LABEL ? `${category.slice(0, LONGEST_LABEL - 1)}…` : category
}
