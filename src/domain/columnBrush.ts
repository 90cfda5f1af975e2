import { chartColumn } from './chartColumn.ts'
import type { ChartColumn } from './chartColumn.ts'
import type { ChartedRuns } from './chartedRun.ts'
import { parseRunField, printRunField } from './runField.ts'
import type { RunField } from './runField.ts'

/** A part of a column that runs are wanted from: of numbers what lies between two, of categories those from one to another. */
export interface ColumnBrush {
  readonly field: RunField
  readonly from: number | string
  readonly to: number | string
}

/** `["metrics.loss",0.1,0.5]`: one text per brush. */
export function printBrush({ field, from, to }: ColumnBrush): string {
  return JSON.stringify([printRunField(field), from, to])
}

/** Reads what `printBrush` prints; `undefined` for anything else. */
export function parseBrush(text: string): ColumnBrush | undefined {
  let parts: unknown
  try {
    parts = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(parts) || parts.length !== 3) return undefined
  const [name, from, to] = parts as readonly unknown[]
  const field = typeof name === 'string' ? parseRunField(name) : undefined
  if (field === undefined) return undefined
  if (typeof from === 'number' && typeof to === 'number') return { field, from, to }
  return typeof from === 'string' && typeof to === 'string' ? { field, from, to } : undefined
}

/** For each of the runs whether all brushes want it. A run without a value is in no brush. */
export function brushRuns(
  charted: Pick<ChartedRuns, 'runs' | 'cell'>,
  brushes: readonly ColumnBrush[],
): readonly boolean[] {
  const tests = brushes.map((brush) => brushTest(chartColumn(charted, brush.field), brush))
  return charted.runs.map((_, index) => tests.every((test) => test(index)))
}

function brushTest(column: ChartColumn, { from, to }: ColumnBrush): (index: number) => boolean {
  if (column.kind === 'number') {
    const { values } = column
    return (index) => (values[index] ?? Number.NaN) >= Number(from) && (values[index] ?? Number.NaN) <= Number(to)
  }
  const places = new Map(column.categories.map((category, place) => [category, place]))
  const [first, last] = [places.get(String(from)) ?? 0, places.get(String(to)) ?? -1]
  return (index) => {
    const place = places.get(column.values[index] ?? '')
    return place !== undefined && place >= first && place <= last
  }
}
