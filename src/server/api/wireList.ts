import { printJson } from '../../lib/json.ts'

/** So many items are JSON's objects and text at the same time: few enough to be forgotten at once. */
const SLICE = 250

/**
 * A list of an answer that becomes MLflow's JSON item by item, while it is printed: ten thousand runs as objects, as JSON's
 * objects and as text at once would be most of the memory that a server takes.
 */
export class WireList<T> {
  readonly #items: readonly T[]
  readonly #toWire: (item: T) => unknown

  constructor(items: readonly T[], toWire: (item: T) => unknown) {
    this.#items = items
    this.#toWire = toWire
  }

  get isLong(): boolean {
    return this.#items.length > SLICE
  }

  toJSON(): unknown[] {
    return this.#items.map(this.#toWire)
  }

  /** The same as UTF-8, in pieces. */
  *print(): Generator<Uint8Array, void> {
    const encoder = new TextEncoder()
    for (let at = 0; at < this.#items.length; at += SLICE) {
      const inner = printJson(this.#items.slice(at, at + SLICE).map(this.#toWire)).slice(1, -1)
      yield encoder.encode(`${at === 0 ? '[' : ','}${inner}`)
    }
    yield encoder.encode(']')
  }
}

/** An answer as JSON; one with a long list as bytes. */
export function printAnswer(answer: Readonly<Record<string, unknown>>): string | Uint8Array<ArrayBuffer> {
  const isLong = Object.values(answer).some((value) => value instanceof WireList && value.isLong)
  return isLong ? joined([...printFields(answer)]) : printJson(answer)
}

function* printFields(answer: Readonly<Record<string, unknown>>): Generator<Uint8Array, void> {
  const encoder = new TextEncoder()
  let before = '{'
  for (const [name, value] of Object.entries(answer)) {
    yield encoder.encode(`${before}${JSON.stringify(name)}:`)
    if (value instanceof WireList) yield* value.print()
    else yield encoder.encode(printJson(value))
    before = ','
  }
  yield encoder.encode('}')
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
