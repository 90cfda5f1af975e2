import type { FileKind } from './fileType.ts'
import { indentJson } from '../../lib/indentJson.ts'
import { isRenderable } from '../../ui/isRenderable.ts'
import { parseDelimited } from './parseDelimited.ts'

/** Lines on the screen: past this, elements cost more than reading is worth. */
export const MAX_LINES = 20_000
/** Rows of a table on the screen. */
export const MAX_ROWS = 1000
export const MAX_COLUMNS = 100

/** The two ways to look at a text: as its kind suggests (indented, as a table, as a page), or as it is. */
export type TextMode = 'formatted' | 'raw'

const FORMATTED_LABEL: Partial<Record<FileKind, string>> = { json: 'Pretty', table: 'Table', markdown: 'Rendered' }

/** The word for `formatted` on the switch; what has none is only shown raw. */
export function formattedLabel(kind: FileKind, text: string): string | undefined {
  return kind === 'markdown' && !isRenderable(text) ? undefined : FORMATTED_LABEL[kind]
}

/** Lines of a text, at most `MAX_LINES`, without a last empty one. */
export interface TextLines {
  readonly lines: readonly string[]
  readonly isAll: boolean
}

export function prepareLines(text: string, kind: FileKind, mode: TextMode): TextLines {
  const shown = kind === 'json' && mode === 'formatted' ? indentJson(text) : text
  const lines = shown.split(/\r\n|\n|\r/, MAX_LINES + 2)
  if (lines.at(-1) === '') lines.pop()
  return { lines: lines.slice(0, MAX_LINES), isAll: lines.length <= MAX_LINES }
}

/** A CSV or TSV file; every row has as many cells as the widest, at most `MAX_COLUMNS`. */
export interface TextTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** True where every cell of the column is a number or empty. */
  readonly isNumeric: readonly boolean[]
  readonly hasMoreRows: boolean
  /** Columns in the file, shown or not. */
  readonly columns: number
}

export function prepareTable(text: string, path: string): TextTable {
  const delimiter = path.toLowerCase().endsWith('.tsv') ? '\t' : ','
  const [header = [], ...all] = parseDelimited(text, delimiter, MAX_ROWS + 2)
  const rows = all.slice(0, MAX_ROWS)
  const columns = Math.max(header.length, ...rows.map((row) => row.length))
  const width = Math.min(columns, MAX_COLUMNS)
  const fit = (row: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, index) => row[index] ?? '')
  const fitted = rows.map(fit)
  const isNumeric = Array.from({ length: width }, (_, index) => isNumericColumn(fitted.map((row) => row[index] ?? '')))
  return { header: fit(header), rows: fitted, isNumeric, hasMoreRows: all.length > MAX_ROWS, columns }
}

function isNumericColumn(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (
    filled.length > 0 &&
    filled.every((cell) => /^\s*(?:[+-]?(?:\d|\.\d)[\d.]*(?:e[+-]?\d+)?|[+-]?inf(?:inity)?|nan)\s*$/i.test(cell))
  )
}
