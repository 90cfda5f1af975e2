import { printCsv } from '../../lib/printTable.ts'
import type { PlainTable } from '../../lib/printTable.ts'

/** Tables with the same columns as one CSV file. Between two of them the page can answer. */
export async function csvOf(tables: Iterable<PlainTable>): Promise<Blob> {
  const parts: string[] = []
  for (const { columns, rows } of tables) {
    const head = printCsv({ columns, rows: [] })
    const text = printCsv({ columns, rows })
    parts.push(parts.length === 0 ? text : text.slice(head.length))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}
