/**
 * Python's `repr` of plain JSON values, since MLflow's error texts quote user input that way.
 * Objects print as dicts, arrays as lists.
 */
export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return quote(value, escapeText)
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => `${pythonRepr(key)}: ${pythonRepr(item)}`)
    return `{${entries.join(', ')}}`
  }
  return JSON.stringify(value)
}

/** Python's `repr` of a float: scientific from 1e16 up and below 1e-4, with at least two digits of exponent. */
export function pythonFloatRepr(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const power = Number(exponent)
  if (power >= -4 && power < 16) return Number.isInteger(value) ? `${value}.0` : String(value)
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}

/** Python's `repr` of a bytes object. */
export function pythonBytesRepr(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `b${quote(text, (char) => (/[ -~]/.test(char) ? char : hex(char)))}`
}

/** A set of names as Python prints it; Python's own order is random, ours is sorted. */
export function pythonSet(names: Iterable<string>): string {
  return `{${[...names].toSorted().map(pythonRepr).join(', ')}}`
}

function quote(text: string, escape: (char: string) => string): string {
  if (/^[\w !<=>-]*$/.test(text)) return `'${text}'`
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const body = Array.from(text, (char) =>
    char === mark || char === '\\' ? `\\${char}` : (short(char) ?? escape(char)),
  )
  return `${mark}${body.join('')}${mark}`
}

function short(char: string): string | undefined {
  return { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[char]
}

function escapeText(char: string): string {
  if (char === ' ' || !/[\p{C}\p{Z}]/u.test(char)) return char
  const code = char.codePointAt(0) ?? 0
  if (code <= 0xff) return hex(char)
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
}

function hex(char: string): string {
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
}
