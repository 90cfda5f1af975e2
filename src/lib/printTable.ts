import { fullNumber } from './formatNumber.ts'

/** A table's cell: `undefined` is nothing at all, which an empty text is not. */
export type TableCell = number | string | undefined

/** Rows under named columns, ready to be written down for other programs. */
export interface PlainTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/**
 * Comma-separated values (RFC 4180, lines end in `\r\n`); every number with all its digits, nothing as an empty field. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front; one that is a number, like `-0.5`, stays.
 */
export function printCsv({ columns, rows }: PlainTable): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvField).join(',')}\r\n`).join('')
}

/** Tab-separated lines, as spreadsheets paste them; tabs and line ends in a text become spaces, formulas become texts. */
export function printTsv({ columns, rows }: PlainTable): string {
  return [columns, ...rows]
    .map((cells) => cells.map((cell) => notFormula(cell).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

/** A JSON list of objects; a cell that holds nothing is left out. NaN and ±Infinity, which JSON lacks, are words, as MLflow writes them. */
export function printJson({ columns, rows }: PlainTable): string {
  const objects = rows.map((cells) =>
    Object.fromEntries(
      columns.flatMap((column, at) => (cells[at] === undefined ? [] : [[column, jsonValue(cells[at])]])),
    ),
  )
  return `${JSON.stringify(objects, undefined, 2)}\n`
}

/** A Markdown table; numbers are aligned right. */
export function printMarkdown({ columns, rows }: PlainTable): string {
  const isNumeric = columns.map((_, at) => rows.some((cells) => typeof cells[at] === 'number'))
  const line = (cells: readonly TableCell[]): string => `| ${cells.map(markdownText).join(' | ')} |\n`
  const rule = `| ${isNumeric.map((numeric) => (numeric ? '--:' : ':--')).join(' | ')} |\n`
  return line(columns) + rule + rows.map(line).join('')
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
