/** A card that somebody has put elsewhere among those of its section. */
export interface CardMove {
  readonly key: string
  /** The card that it stands in front of; `undefined` is the section's end. */
  readonly before: string | undefined
}

/** How large somebody has made a card. */
export interface CardSpan {
  readonly key: string
  /** Columns and rows of the grid that cards lie in: 1 … `MOST_SPAN`. */
  readonly columns: number
  readonly rows: number
}

/** What the y axis of a metric's card shows instead of all values; `undefined` leaves an end to the values. */
export interface CardRange {
  readonly key: string
  readonly from: number | undefined
  readonly to: number | undefined
}

export const MOST_SPAN = 4

/** `keys` with every move made, in their order; moves of cards that are not there, or to such, do nothing. */
export function applyMoves(keys: readonly string[], moves: readonly CardMove[]): readonly string[] {
  const order = [...keys]
  for (const { key, before } of moves) {
    const from = order.indexOf(key)
    if (from < 0 || key === before || (before !== undefined && !order.includes(before))) continue
    order.splice(from, 1)
    order.splice(before === undefined ? order.length : order.indexOf(before), 0, key)
  }
  return order
}

/** `moves` and one more among `keys`; earlier ones of the same card are left out where that makes no difference. */
export function addMove(keys: readonly string[], moves: readonly CardMove[], move: CardMove): readonly CardMove[] {
  const all = [...moves, move]
  const fewer = [...moves.filter(({ key }) => key !== move.key), move]
  const order = applyMoves(keys, all)
  return applyMoves(keys, fewer).every((key, place) => key === order[place]) ? fewer : all
}

/** The items without those of `item.key`, and `item` behind them. */
export function withItem<T extends { readonly key: string }>(items: readonly T[], item: T): readonly T[] {
  return [...items.filter(({ key }) => key !== item.key), item]
}

/** `["train/loss","train/acc"]`: one text per move, the way `parseMove` reads it. */
export function printMove({ key, before }: CardMove): string {
  return JSON.stringify(before === undefined ? [key] : [key, before])
}

/** `undefined` for anything that `printMove` does not print. */
export function parseMove(text: string): CardMove | undefined {
  const [key, before, ...more] = parseList(text)
  if (typeof key !== 'string' || more.length > 0) return undefined
  return before === undefined || typeof before === 'string' ? { key, before } : undefined
}

/** `2x1 train/loss`: columns × rows, then the key. */
export function printSpan({ key, columns, rows }: CardSpan): string {
  return `${columns}x${rows} ${key}`
}

/** `undefined` for anything that `printSpan` does not print. */
export function parseSpan(text: string): CardSpan | undefined {
  const [, columns, rows, key] = /^([1-4])x([1-4]) (.*)$/su.exec(text) ?? []
  return key === undefined ? undefined : { key, columns: Number(columns), rows: Number(rows) }
}

/** `["train/loss",0,null]`: `null` is an end that the values choose. */
export function printRange({ key, from, to }: CardRange): string {
  return JSON.stringify([key, from ?? null, to ?? null])
}

/** `undefined` for anything that `printRange` does not print, and for a range that is empty or has no end at all. */
export function parseRange(text: string): CardRange | undefined {
  const [key, from, to, ...more] = parseList(text).map((part) => part ?? undefined)
  if (typeof key !== 'string' || more.length > 0 || !isEnd(from) || !isEnd(to)) return undefined
  if (from === undefined && to === undefined) return undefined
  return from !== undefined && to !== undefined && from >= to ? undefined : { key, from, to }
}

function isEnd(value: unknown): value is number | undefined {
  return value === undefined || (typeof value === 'number' && Number.isFinite(value))
}

function parseList(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
