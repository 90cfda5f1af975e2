import { aggregateRows } from './aggregate.ts'
import type { GroupMeasure } from './aggregate.ts'
import { printColumnField } from './columnField.ts'
import type { ColumnField } from './columnField.ts'
import type { HistoryLookup } from './historySummary.ts'
import { columnReader } from './columnReader.ts'
import { orderByKeys } from './runOrder.ts'
import type { RunGroups } from './runGroups.ts'
import type { RunOrder } from './runOrder.ts'
import type { RunTable } from './runTable.ts'

/** How the groups of a table are ordered. */
export interface GroupOrder {
  readonly order: readonly RunOrder[]
  /** What groups show of their numbers, and are therefore ordered by. */
  readonly measure: GroupMeasure
  /** The columns that make the groups. */
  readonly fields: readonly ColumnField[]
  /** When the duration of a run that is still going ends. */
  readonly nowMs: number
  readonly histories?: HistoryLookup | undefined
}

/**
 * The groups by the numbers that they show in the columns that runs are ordered by: by the mean, where groups show means.
 * Values come first, then NaN, then groups without a number, up and down. Groups show no one text and no one start: from
 * such a column on, and where all is equal, they stay in the order of their first runs.
 */
export function orderGroups(
  table: RunTable,
  groups: RunGroups,
  { order, measure, fields, nowMs, histories }: GroupOrder,
): RunGroups {
  const made = new Set(fields.map(printColumnField))
  const textAt = order.findIndex(({ field }) => !isNumeric(table, field))
  const keys = textAt === -1 ? order : order.slice(0, textAt)
  if (keys.length === 0) return groups
  // From the last key to the first, each time keeping what the later keys made of the ties.
  const ordered = keys.reduceRight<Uint32Array>(
    (places, { field, descending }) => {
      // What all runs of a group have is its place, and not how many have it.
      const by = made.has(printColumnField(field)) ? 'min' : measure
      const read = columnReader(table, field, nowMs, histories)
      const keyOf = (place: number): number | undefined => {
        const row = by === 'std' || by === 'count' ? undefined : groups.onlyRowAt(place)
        const value = row === undefined ? undefined : read(row)
        // Where all groups are runs that are alone, what one comes to is what it has.
        if (typeof value === 'number' && !Number.isNaN(value)) return value
        return aggregateRows(read, groups.rowsAt(place))?.[by]
      }
      return orderByKeys(places, keyOf, descending)
    },
    Uint32Array.from({ length: groups.size }, (_, place) => place),
  )
  return groups.inOrder(ordered)
}

function isNumeric({ numericParams }: RunTable, { kind, key }: ColumnField): boolean {
  if (kind === 'params') return numericParams.has(key)
  return kind === 'metrics' || kind === 'history' || (kind === 'attributes' && key === 'duration')
}
