/**
 * Rows of CSV or TSV text (RFC 4180: quoted fields may hold delimiters, line ends and doubled quotes), at most
 * `maxRows`. Lenient: a quote inside an unquoted field is a character, an unclosed one ends with the text. Blank lines
 * are left out.
 */
export function parseDelimited(text: string, delimiter: ',' | '\t', maxRows: number): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length && rows.length < maxRows) {
    const field = text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter)
    row.push(field.value)
    at = field.end
    if (text[at] === delimiter) {
      at += 1
      if (at < text.length) continue
      row.push('')
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

interface Field {
  readonly value: string
  /** Index of the delimiter or line end after the field. */
  readonly end: number
}

function readPlain(text: string, start: number, delimiter: string): Field {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

function readQuoted(text: string, start: number, delimiter: string): Field {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { value: value + text.slice(at), end: text.length }
    value += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    value += '"'
    at += 1
  }
  const rest = readPlain(text, at, delimiter)
  return { value: value + rest.value, end: rest.end }
}
