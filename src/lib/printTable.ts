import { fullNumber } from './formatNumber.ts'

/** A table's cell: `undefined` is nothing at all, which an empty text is not. */
export type TableCell = number | string | undefined

/** Rows under named columns, ready to be written down for other programs. */
export interface PlainTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** A way to write a table down, which can be done some rows at a time. */
export interface TableFormat {
  readonly head: (table: PlainTable) => string
  readonly rows: (rows: PlainTable['rows'], columns: PlainTable['columns']) => string
  /** Between two lots of rows. */
  readonly between: string
  readonly tail: (table: PlainTable) => string
}

/**
 * Comma-separated values (RFC 4180, lines end in `\r\n`); every number with all its digits, nothing as an empty field. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front; one that is a number, like `-0.5`, stays.
 */
export const CSV: TableFormat = {
  head: ({ columns }) => csvLine(columns),
  rows: (rows) => rows.map(csvLine).join(''),
  between: '',
  tail: () => '',
}

/** Tab-separated lines, as spreadsheets paste them; tabs and line ends in a text become spaces, formulas become texts. */
export const TSV: TableFormat = {
  head: ({ columns }) => tsvLine(columns),
  rows: (rows) => rows.map((cells) => `\n${tsvLine(cells)}`).join(''),
  between: '',
  tail: () => '',
}

/** A JSON list of objects; a cell that holds nothing is left out. NaN and ±Infinity, which JSON lacks, are words, as MLflow writes them. */
export const JSON_LIST: TableFormat = {
  head: () => '[',
  // Without the brackets of this part of the list.
  rows: (rows, columns) => {
    const objects = rows.map((cells) => jsonObject(cells, columns))
    return JSON.stringify(objects, undefined, 2).slice(1, rows.length === 0 ? -1 : -2)
  },
  between: ',',
  tail: ({ rows }) => (rows.length === 0 ? ']\n' : '\n]\n'),
}

/** A Markdown table; numbers are aligned right. */
export const MARKDOWN: TableFormat = {
  head: ({ columns, rows }) => {
    const isNumeric = columns.map((_, at) => rows.some((cells) => typeof cells[at] === 'number'))
    return `${markdownLine(columns)}| ${isNumeric.map((numeric) => (numeric ? '--:' : ':--')).join(' | ')} |\n`
  },
  rows: (rows) => rows.map(markdownLine).join(''),
  between: '',
  tail: () => '',
}

/** The whole table as a text. */
export function printTable({ head, rows, tail }: TableFormat, table: PlainTable): string {
  return head(table) + rows(table.rows, table.columns) + tail(table)
}

/** As `CSV`. */
export const printCsv = (table: PlainTable): string => printTable(CSV, table)
/** As `TSV`. */
export const printTsv = (table: PlainTable): string => printTable(TSV, table)
/** As `MARKDOWN`. */
export const printMarkdown = (table: PlainTable): string => printTable(MARKDOWN, table)

function csvLine(cells: readonly TableCell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`
}

function tsvLine(cells: readonly TableCell[]): string {
  return cells.map((cell) => notFormula(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')
}

function markdownLine(cells: readonly TableCell[]): string {
  return `| ${cells.map(markdownText).join(' | ')} |\n`
}

function jsonObject(cells: readonly TableCell[], columns: readonly string[]) {
  return Object.fromEntries(
    columns.flatMap((column, at) => (cells[at] === undefined ? [] : [[column, jsonValue(cells[at])]])),
  )
}

function cellText(cell: TableCell): string {
  return typeof cell === 'number' ? fullNumber(cell) : (cell ?? '')
}

/** What spreadsheets take for the beginning of a formula; a tab or line end in front does not keep them from it. */
const FORMULA = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$|^[+-]?(?:nan|inf|infinity)$/i

/** Names of runs, keys and values come from anywhere, and a file from here is opened with trust. */
function notFormula(cell: TableCell): string {
  const text = cellText(cell)
  return typeof cell === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

function csvField(cell: TableCell): string {
  const text = notFormula(cell)
  // An empty text is quoted, so that it is not nothing.
  return /["\r\n,]|^$|^\s|\s$/.test(text) && cell !== undefined ? `"${text.replaceAll('"', '""')}"` : text
}

function jsonValue(cell: TableCell): TableCell {
  return typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell
}

function markdownText(cell: TableCell): string {
  return cellText(cell)
    .replace(/[\\|`*_<>[\]]/g, String.raw`\$&`)
    .replace(/\r\n|\r|\n/g, '<br>')
}
