import { assertNever } from '../lib/assertNever.ts'
import { stableOrder } from '../lib/stableOrder.ts'
import type { ColumnField } from './columnField.ts'
import { datasetTitleAt, summaryAt } from './columnValues.ts'
import { compareText } from './filter/compareText.ts'
import { NO_HISTORIES, historyValue } from './historySummary.ts'
import type { HistoryLookup } from './historySummary.ts'
import { parseNumber } from './paramNumber.ts'
import {
  durationMsAt,
  experimentIdAt,
  metricAt,
  nameAt,
  paramAt,
  sourceAt,
  startTimeMsAt,
  statusAt,
  tagAt,
  userAt,
} from './runCells.ts'
import type { RunAttribute } from './runField.ts'
import type { RunBlock, RunTable } from './runTable.ts'

/** By which column runs are ordered. */
export interface RunOrder {
  readonly field: ColumnField
  readonly descending: boolean
}

/** What is known of the runs apart from the table, and may be ordered by. */
export interface OrderAids {
  /** As far as they are computed; runs without a value come last. */
  readonly histories?: HistoryLookup | undefined
  /** Names of experiments by id: where they are known, runs are ordered by them. */
  readonly experimentNames?: ReadonlyMap<string, string> | undefined
}

/** Reads one column: what to compare in a row, `undefined` where the run has nothing. */
type Reader =
  | { readonly as: 'number'; readonly at: (block: RunBlock, row: number) => number | undefined }
  | { readonly as: 'text'; readonly at: (block: RunBlock, row: number) => string | undefined }

/** What a row is ordered by is a value, NaN or nothing, and they come in this order, up and down. */
const VALUE = 0
const NAN = 1
const MISSING = 2

/**
 * The table's rows in order: by the first key, by the next where that leaves a tie, and where all do, as the table has
 * them. As on the server: real values first, then NaN, then rows without a value, in both directions. Texts compare by
 * code point, but a param that only ever holds numbers is ordered as numbers: the server would put 128 before 16.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function orderRows(
  table: RunTable,
  order: readonly RunOrder[],
  nowMs: number,
  aids: OrderAids = {},
): Uint32Array {
  // From the last key to the first, each time keeping what the later keys made of the ties.
  return order.reduceRight((rows, key) => orderBy(table, rows, key, { nowMs, ...aids }), allRows(table))
}

/** Without it UTF-16 code units, by which the browser compares five times as fast, give the order of code points. */
const SURROGATE = /[\ud800-\udfff]/

/** Every row, in the table's order. */
function allRows({ size }: RunTable): Uint32Array {
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) rows[row] = row
  return rows
}

interface Aids extends OrderAids {
  readonly nowMs: number
}

function orderBy(table: RunTable, rows: Uint32Array, { field, descending }: RunOrder, aids: Aids): Uint32Array {
  return orderByKinds(rows, orderKeys(table, field, aids), descending)
}

/**
 * Things by a number each, in either direction: then come those with NaN, then those without any, and what is equal stays as
 * it was.
 * @param places of all things, in their order so far: 0 … length − 1.
 */
export function orderByKeys(
  places: Uint32Array,
  keyOf: (place: number) => number | undefined,
  descending: boolean,
): Uint32Array {
  const made = { keys: new Float64Array(places.length), kinds: new Uint8Array(places.length) }
  for (let place = 0; place < places.length; place += 1) setKey(made, place, keyOf(place))
  return orderByKinds(places, made, descending)
}

/** What is ordered by, and whether that is a value. */
interface Keys {
  readonly keys: Float64Array
  readonly kinds: Uint8Array
}

function setKey({ keys, kinds }: Keys, at: number, key: number | undefined): void {
  if (key === undefined) kinds[at] = MISSING
  else if (Number.isNaN(key)) kinds[at] = NAN
  else keys[at] = key
}

function orderByKinds(rows: Uint32Array, { keys, kinds }: Keys, descending: boolean): Uint32Array {
  const values = new Float64Array(rows.length)
  const found = new Uint32Array(rows.length)
  const counts = [0, 0, 0]
  for (const row of rows) {
    const kind = kinds[row] ?? MISSING
    if (kind === VALUE) {
      const count = counts[VALUE] ?? 0
      values[count] = keys[row] ?? 0
      found[count] = row
    }
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  const [valueCount = 0, nanCount = 0] = counts
  const ordered = new Uint32Array(rows.length)
  const sorted = stableOrder(values.subarray(0, valueCount), descending)
  for (let index = 0; index < valueCount; index += 1) ordered[index] = found[sorted[index] ?? 0] ?? 0
  if (valueCount === rows.length) return ordered
  const next = [0, valueCount, valueCount + nanCount]
  for (const row of rows) {
    const kind = kinds[row] ?? MISSING
    if (kind === VALUE) continue
    const place = next[kind] ?? 0
    ordered[place] = row
    next[kind] = place + 1
  }
  return ordered
}

/** What to order by, a number for every row of the table. */
function orderKeys(table: RunTable, field: ColumnField, aids: Aids): Keys {
  const reader = readerOf(field, table.numericParams, aids)
  const keyAt = reader.as === 'number' ? reader.at : ranksOf(table, reader.at)
  const made = { keys: new Float64Array(table.size), kinds: new Uint8Array(table.size) }
  for (const block of table.blocks) {
    for (let row = 0; row < block.columns.size; row += 1) {
      setKey(made, block.firstRow + row, keyAt(block, row))
    }
  }
  return made
}

function readerOf(field: ColumnField, numericParams: ReadonlySet<string>, aids: Aids): Reader {
  const { kind, key } = field
  switch (kind) {
    case 'metrics':
      return { as: 'number', at: (block, row) => metricAt(block, key, row) }
    case 'params':
      return numericParams.has(key)
        ? { as: 'number', at: (block, row) => numberOf(paramAt(block, key, row)) }
        : { as: 'text', at: (block, row) => paramAt(block, key, row) }
    case 'tags':
      return { as: 'text', at: (block, row) => tagAt(block, key, row) }
    case 'datasets':
      return { as: 'text', at: (block, row) => datasetTitleAt(block, key, row) }
    case 'history': {
      const { histories = NO_HISTORIES } = aids
      return { as: 'number', at: (block, row) => historyValue(summaryAt(block, row, key, histories), field) }
    }
    case 'attributes':
      return attributeReader(key, aids)
    default:
      return assertNever(kind)
  }
}

function attributeReader(attribute: RunAttribute, { nowMs, experimentNames }: Aids): Reader {
  switch (attribute) {
    case 'run_name':
      return { as: 'text', at: nameAt }
    case 'status':
      return { as: 'text', at: statusAt }
    case 'start_time':
      return { as: 'number', at: startTimeMsAt }
    case 'duration':
      return { as: 'number', at: (block, row) => durationMsAt(block, row, nowMs) }
    case 'user_id':
      return { as: 'text', at: userAt }
    case 'source':
      return { as: 'text', at: sourceAt }
    case 'experiment_id':
      return {
        as: 'text',
        at: (block, row) => {
          const experimentId = experimentIdAt(block, row)
          return experimentNames?.get(experimentId) ?? experimentId
        },
      }
    default:
      return assertNever(attribute)
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseNumber(text)
}

/** Replaces texts by their rank among the column's distinct texts, so that only those are compared. */
function ranksOf(
  table: RunTable,
  textAt: (block: RunBlock, row: number) => string | undefined,
): (block: RunBlock, row: number) => number | undefined {
  const distinct = new Set<string>()
  for (const block of table.blocks) {
    for (let row = 0; row < block.columns.size; row += 1) {
      const text = textAt(block, row)
      if (text !== undefined) distinct.add(text)
    }
  }
  const texts = [...distinct].sort()
  if (texts.some((text) => SURROGATE.test(text))) texts.sort(compareText)
  const rankOf = new Map(texts.map((text, rank) => [text, rank]))
  return (block, row) => {
    const text = textAt(block, row)
    return text === undefined ? undefined : rankOf.get(text)
  }
}
