import { parse } from 'yaml'

/** A `meta.yaml`: names to text, integers, null, and now and then lists or further maps. */
export type Meta = Readonly<Record<string, unknown>>

/**
 * Reads a `meta.yaml`; integers come as `bigint` when they do not fit a number. PyYAML, which writes these files, speaks
 * YAML 1.1. Almost all of them are flat and plain, and read line by line in a fiftieth of the time.
 * @throws Error when the text is not YAML, or no map
 */
export function parseMeta(text: string): Meta {
  const plain = parsePlain(text)
  if (plain !== undefined) return plain
  const value: unknown = parse(text, { version: '1.1', schema: 'yaml-1.1', intAsBigInt: true, maxAliasCount: 0 })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('It holds no YAML map.')
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, narrow(item)]))
}

function narrow(value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

/** One entry: `key: 'quoted'`, an integer, or a word that only letters and harmless signs make up. */
const ENTRY = /^([a-z_]+): (?:'([^'\\]*)'|(-?(?:0|[1-9]\d{0,14}))|([A-Za-z/](?:[\w./-]|:(?=[/\w]))*)|\[\]|\{\})$/
/** Words that YAML 1.1 takes for something else than text. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i

function parsePlain(text: string): Meta | undefined {
  if (text === '') return undefined
  const meta: Record<string, unknown> = {}
  for (const line of text.split('\n')) {
    if (line === '') continue
    const entry = ENTRY.exec(line)
    if (entry === null) return undefined
    const [, key = '', quoted, integer, word] = entry
    if (word !== undefined && WORDS.test(word) && word !== 'null') return undefined
    if (quoted !== undefined) meta[key] = quoted
    else if (integer !== undefined) meta[key] = Number(integer)
    else if (word !== undefined) meta[key] = word === 'null' ? null : word
    else meta[key] = line.endsWith('[]') ? [] : {}
  }
  return meta
}

/**
 * Prints a `meta.yaml` that every YAML reader, 1.1 or 1.2, takes for what it is: sorted keys as MLflow has them, and text in
 * double quotes unless it is a plain word.
 */
export function printMeta(meta: Meta): string {
  const entries = Object.entries(meta).filter(([, value]) => value !== undefined)
  return entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${printText(key)}: ${printValue(value)}\n`)
    .join('')
}

function printValue(value: unknown): string {
  if (typeof value === 'string') return printText(value)
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${quote(key)}: ${printValue(item)}`)
    return `{${entries.join(', ')}}`
  }
  return String(value)
}

function printText(text: string): string {
  return /^[A-Za-z_][\w./-]*(?::\/\/[\w./-]*)?$/.test(text) && !WORDS.test(text) ? text : quote(text)
}

/** JSON's notation; what PyYAML refuses or takes for the end of a line is escaped too. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
