import { aggregateField } from './aggregate.ts'
import type { GroupMeasure } from './aggregate.ts'
import { printColumnField } from './columnField.ts'
import type { ColumnField } from './columnField.ts'
import type { HistoryLookup } from './historySummary.ts'
import type { RunGroup } from './rowItems.ts'
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
  groups: readonly RunGroup[],
  { order, measure, fields, nowMs, histories }: GroupOrder,
): readonly RunGroup[] {
  const made = new Set(fields.map(printColumnField))
  const textAt = order.findIndex(({ field }) => !isNumeric(table, field))
  const keys = (textAt === -1 ? order : order.slice(0, textAt)).map(({ field, descending }) => {
    // What all runs of a group have is its place, and not how many have it.
    const by = made.has(printColumnField(field)) ? 'min' : measure
    const numbers = new Map(
      groups.map((group) => [group, aggregateField(table, group.rows, field, nowMs, histories)?.[by]] as const),
    )
    return { numbers, descending }
  })
  if (keys.length === 0) return groups
  return groups.toSorted((a, b) => {
    for (const { numbers, descending } of keys) {
      const found = compareNumbers(numbers.get(a), numbers.get(b), descending)
      if (found !== 0) return found
    }
    return 0
  })
}

function isNumeric({ numericParams }: RunTable, { kind, key }: ColumnField): boolean {
  if (kind === 'params') return numericParams.has(key)
  return kind === 'metrics' || kind === 'history' || (kind === 'attributes' && key === 'duration')
}

function compareNumbers(a: number | undefined, b: number | undefined, descending: boolean): number {
  const [aRank, bRank] = [rankOf(a), rankOf(b)]
  if (aRank !== bRank) return aRank - bRank
  if (a === undefined || b === undefined || a === b || Number.isNaN(a)) return 0
  return a < b === descending ? 1 : -1
}

function rankOf(value: number | undefined): number {
  return value === undefined ? 2 : Number.isNaN(value) ? 1 : 0
}
