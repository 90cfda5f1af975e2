import type { PlainTable, TableFormat } from './printTable.ts'
import type { ShortTasks } from './shortTasks.ts'

/** Rows that are written in one go: a few milliseconds, also where there are hundreds of columns. */
const ROWS = 100

/** The table as a text, in parts; what it is written for can be long, so the page gets its turns. */
export async function printInTasks(
  { head, rows, between, tail }: TableFormat,
  table: PlainTable,
  tasks: ShortTasks,
): Promise<string[]> {
  const parts = [head(table)]
  for (let from = 0; from < table.rows.length; from += ROWS) {
    if (from > 0) parts.push(between)
    parts.push(rows(table.rows.slice(from, from + ROWS), table.columns))
    await tasks.rest()
  }
  parts.push(tail(table))
  return parts
}
