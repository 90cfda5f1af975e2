import { assertNever } from '../lib/assertNever.ts'
import { stableOrder } from '../lib/stableOrder.ts'
import { parseNumber } from './paramNumber.ts'
import {
  durationMsAt,
  metricAt,
  nameAt,
  paramAt,
  sourceAt,
  startTimeMsAt,
  statusAt,
  tagAt,
  userAt,
} from './runCells.ts'
import type { RunAttribute, RunField } from './runField.ts'
import type { RunBlock, RunTable } from './runTable.ts'

/** By which column runs are ordered. */
export interface RunOrder {
  readonly field: RunField
  readonly descending: boolean
}

/** Reads one column: what to compare in a row, `undefined` where the run has nothing. */
type Reader =
  | { readonly as: 'number'; readonly at: (block: RunBlock, row: number) => number | undefined }
  | { readonly as: 'text'; readonly at: (block: RunBlock, row: number) => string | undefined }

/**
 * The table's rows in order. As on the server: real values first, then NaN, then rows without a value, in both
 * directions; ties keep the table's own order. Texts compare by UTF-16 code units, but a param that only ever holds
 * numbers is ordered as numbers: the server would put 128 before 16.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function orderRows(table: RunTable, { field, descending }: RunOrder, nowMs: number): Uint32Array {
  const reader = readerOf(field, table.numericParams, nowMs)
  const keys = new Float64Array(table.size)
  const rows = new Uint32Array(table.size)
  const nans: number[] = []
  const missing: number[] = []
  let count = 0
  const keyAt = reader.as === 'number' ? reader.at : ranksOf(table, reader.at)
  for (const block of table.blocks) {
    for (let row = 0; row < block.columns.size; row += 1) {
      const key = keyAt(block, row)
      if (key === undefined) missing.push(block.firstRow + row)
      else if (Number.isNaN(key)) nans.push(block.firstRow + row)
      else {
        keys[count] = key
        rows[count] = block.firstRow + row
        count += 1
      }
    }
  }
  const ordered = new Uint32Array(table.size)
  const order = stableOrder(keys.subarray(0, count), descending)
  for (let index = 0; index < count; index += 1) ordered[index] = rows[order[index] ?? 0] ?? 0
  ordered.set(nans, count)
  ordered.set(missing, count + nans.length)
  return ordered
}

function readerOf(field: RunField, numericParams: ReadonlySet<string>, nowMs: number): Reader {
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
    case 'attributes':
      return attributeReader(key, nowMs)
    default:
      return assertNever(kind)
  }
}

function attributeReader(attribute: RunAttribute, nowMs: number): Reader {
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
  const rankOf = new Map([...distinct].sort().map((text, rank) => [text, rank]))
  return (block, row) => {
    const text = textAt(block, row)
    return text === undefined ? undefined : rankOf.get(text)
  }
}
