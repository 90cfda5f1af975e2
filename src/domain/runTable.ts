import { isLive } from './run.ts'
import { FIRST_ROUND, spreadSlots } from './runColor.ts'
import type { ColorRound, ColorsBefore } from './runColor.ts'
import { decodeStatus, encodeStatus } from './runColumns.ts'
import type { RunColumns } from './runColumns.ts'

/** A page of runs in its place in a table, with where each key is. */
export interface RunBlock {
  readonly columns: RunColumns
  /** The table's row that is the block's row 0. */
  readonly firstRow: number
  readonly metricSlots: ReadonlyMap<string, number>
  readonly paramSlots: ReadonlyMap<string, number>
  readonly tagSlots: ReadonlyMap<string, number>
  /** The block's runs' places in the palette, where the table gave them any (`spreadSlots`). */
  readonly colorSlots: ReadonlyMap<string, number>
}

/**
 * Runs in the order in which the server gave them, as columns in blocks. Immutable: a longer table shares the blocks of
 * the shorter one, so that appending costs what the new page costs, however long the table is.
 */
export interface RunTable {
  readonly blocks: readonly RunBlock[]
  readonly size: number
  /** Keys that at least one run has, sorted by code point. */
  readonly metricKeys: readonly string[]
  readonly paramKeys: readonly string[]
  /** Without MLflow's own. */
  readonly tagKeys: readonly string[]
  readonly datasetKeys: readonly string[]
  /** Params whose every value so far is a number. */
  readonly numericParams: ReadonlySet<string>
  /** Runs that are running or scheduled. */
  readonly liveCount: number
  /** How the colours of runs go on that come to it. */
  readonly colorRound: ColorRound
}

export const EMPTY_RUN_TABLE: RunTable = {
  blocks: [],
  size: 0,
  metricKeys: [],
  paramKeys: [],
  tagKeys: [],
  datasetKeys: [],
  numericParams: new Set(),
  liveCount: 0,
  colorRound: FIRST_ROUND,
}

/** Among more runs nobody looks for one by its colour. */
const MOST_COLORED = 1000
const OWN_COLORS: ReadonlyMap<string, number> = new Map()

/**
 * A new table with `columns` below the rows of `table`; their run ids must not be in it yet. Runs that are in it keep their
 * colours: those of a page are given when it comes.
 */
export function appendRuns(table: RunTable, columns: RunColumns, before: ColorsBefore = {}): RunTable {
  if (columns.size === 0) return table
  const size = table.size + columns.size
  const { slots, round } =
    size > MOST_COLORED ? keptSlots(table, columns, before) : spreadSlots(datedRuns(columns), table.colorRound, before)
  return {
    blocks: [...table.blocks, blockOf(columns, table.size, slots)],
    size,
    metricKeys: mergeKeys(table.metricKeys, columns.metrics.keys),
    paramKeys: mergeKeys(table.paramKeys, columns.params.keys),
    tagKeys: mergeKeys(
      table.tagKeys,
      columns.tags.keys.filter((key) => !key.startsWith('mlflow.')),
    ),
    datasetKeys: mergeKeys(table.datasetKeys, columns.datasets.keys),
    numericParams: mergeNumeric(table, columns),
    liveCount: table.liveCount + liveCountOf(columns),
    colorRound: round,
  }
}

/** `table` with its runs' colours given to all of them together: whichever came first, they are the same. */
export function dealColors(table: RunTable): RunTable {
  if (table.size > MOST_COLORED) return table
  const { slots, round } = spreadSlots(table.blocks.flatMap(({ columns }) => datedRuns(columns)))
  return { ...table, blocks: table.blocks.map((block) => ({ ...block, colorSlots: slots })), colorRound: round }
}

function datedRuns({ runIds, startTimesMs }: RunColumns) {
  return runIds.map((runId, row) => ({ runId, startTimeMs: startTimesMs[row] ?? Number.NaN }))
}

/** A table that grew beyond what is coloured together leaves the runs that were in it as they were. */
function keptSlots({ colorRound: round }: RunTable, { runIds }: RunColumns, { kept }: ColorsBefore) {
  const slots = runIds.flatMap((runId): [string, number][] => {
    const slot = kept?.(runId)
    return slot === undefined ? [] : [[runId, slot]]
  })
  return { slots: slots.length === 0 ? OWN_COLORS : new Map(slots), round }
}

/** Which place in the palette a run has in the first of `tables` that gave it one. */
export function colorsIn(tables: readonly RunTable[]): (runId: string) => number | undefined {
  const given = new Set(tables.flatMap(({ blocks }) => blocks.map(({ colorSlots }) => colorSlots)))
  given.delete(OWN_COLORS)
  return (runId) => {
    for (const slots of given) {
      const slot = slots.get(runId)
      if (slot !== undefined) return slot
    }
    return undefined
  }
}

function blockOf(columns: RunColumns, firstRow: number, colorSlots: ReadonlyMap<string, number>): RunBlock {
  return {
    columns,
    firstRow,
    metricSlots: slotsOf(columns.metrics.keys),
    paramSlots: slotsOf(columns.params.keys),
    tagSlots: slotsOf(columns.tags.keys),
    colorSlots,
  }
}

/** How many of the runs are under way: a scheduled one is not, though it is live. */
export function countRunning({ blocks }: RunTable): number {
  const running = encodeStatus('RUNNING')
  return blocks.reduce((sum, { columns }) => sum + columns.statuses.filter((code) => code === running).length, 0)
}

function liveCountOf({ statuses }: RunColumns): number {
  return statuses.reduce((sum, code) => sum + (isLive(decodeStatus(code)) ? 1 : 0), 0)
}

/** `block` with other rows of the same keys; where each key is stays known, apart from tags, which may be new. */
export function replaceColumns(block: RunBlock, columns: RunColumns): RunBlock {
  const isSame = columns.tags.keys === block.columns.tags.keys
  return { ...block, columns, tagSlots: isSame ? block.tagSlots : slotsOf(columns.tags.keys) }
}

/**
 * `table` with other blocks in place of its own, one for one, made by `replaceColumns`: their rows may be fewer and their
 * tags others, nothing else.
 */
export function replaceBlocks(table: RunTable, blocks: readonly RunBlock[]): RunTable {
  const placed: RunBlock[] = []
  const tagKeys = new Set<string>()
  let size = 0
  let liveCount = 0
  for (const block of blocks) {
    placed.push(block.firstRow === size ? block : { ...block, firstRow: size })
    size += block.columns.size
    liveCount += liveCountOf(block.columns)
    const { keys, starts } = block.columns.tags
    for (const [slot, key] of keys.entries()) {
      if (!key.startsWith('mlflow.') && (starts[slot + 1] ?? 0) > (starts[slot] ?? 0)) tagKeys.add(key)
    }
  }
  const isSame = tagKeys.size === table.tagKeys.length && table.tagKeys.every((key) => tagKeys.has(key))
  return { ...table, blocks: placed, size, liveCount, tagKeys: isSame ? table.tagKeys : [...tagKeys].sort() }
}

function slotsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, slot) => [key, slot]))
}

/** `known` itself when nothing is new, so that what is derived from the keys stays too. */
function mergeKeys(known: readonly string[], keys: readonly string[]): readonly string[] {
  const merged = new Set(known)
  for (const key of keys) merged.add(key)
  return merged.size === known.length ? known : [...merged].sort()
}

function mergeNumeric(table: RunTable, { params, numericParams }: RunColumns): ReadonlySet<string> {
  const before = new Set(table.paramKeys)
  const merged = new Set(table.numericParams)
  for (const [slot, key] of params.keys.entries()) {
    if (numericParams[slot] === 0) merged.delete(key)
    else if (!before.has(key)) merged.add(key)
  }
  const same = merged.size === table.numericParams.size && merged.isSubsetOf(table.numericParams)
  return same ? table.numericParams : merged
}

/** The block that holds `row`. @throws RangeError outside of the table. */
export function blockAt(table: RunTable, row: number): RunBlock {
  const block = table.blocks[blockIndexAt(table, row)]
  if (block === undefined) throw outside(table, row)
  return block
}

/** Which of the blocks holds `row`. @throws RangeError outside of the table. */
export function blockIndexAt(table: RunTable, row: number): number {
  const { blocks, size } = table
  if (!(row >= 0 && row < size)) throw outside(table, row)
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((blocks[middle]?.firstRow ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}

function outside({ size }: RunTable, row: number): RangeError {
  return new RangeError(`no row ${row} in a table of ${size}`)
}

/** All run ids, in the table's order. */
export function runIdsOf(table: RunTable): string[] {
  return table.blocks.flatMap(({ columns }) => columns.runIds)
}
