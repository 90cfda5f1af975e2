import { isLive } from './run.ts'
import { spreadSlots } from './runColor.ts'
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
  /** The table's runs that have another place in the palette than their ids give them (`spreadSlots`). */
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
}

/** Among more runs nobody looks for one by its colour. */
const MOST_COLORED = 1000
const OWN_COLORS: ReadonlyMap<string, number> = new Map()

/**
 * A new table with `columns` below the rows of `table`; their run ids must not be in it yet.
 * @param isComplete no more runs will come: colours that are given to all of them together stay.
 * @param before the `givenColors` of a table with the same runs: they have them here, too, unless that makes neighbours alike.
 */
export function appendRuns(
  table: RunTable,
  columns: RunColumns,
  isComplete = true,
  before: ReadonlyMap<string, number> = OWN_COLORS,
): RunTable {
  if (columns.size === 0 && (!isComplete || table.size === 0)) return table
  const blocks = columns.size === 0 ? table.blocks : [...table.blocks, blockOf(columns, table.size)]
  return {
    blocks: isComplete ? colored(blocks, table.size + columns.size, before) : blocks,
    size: table.size + columns.size,
    metricKeys: mergeKeys(table.metricKeys, columns.metrics.keys),
    paramKeys: mergeKeys(table.paramKeys, columns.params.keys),
    tagKeys: mergeKeys(
      table.tagKeys,
      columns.tags.keys.filter((key) => !key.startsWith('mlflow.')),
    ),
    datasetKeys: mergeKeys(table.datasetKeys, columns.datasets.keys),
    numericParams: mergeNumeric(table, columns),
    liveCount: table.liveCount + liveCountOf(columns),
  }
}

function blockOf(columns: RunColumns, firstRow: number): RunBlock {
  return {
    columns,
    firstRow,
    metricSlots: slotsOf(columns.metrics.keys),
    paramSlots: slotsOf(columns.params.keys),
    tagSlots: slotsOf(columns.tags.keys),
    colorSlots: OWN_COLORS,
  }
}

/** Gives each run of a small table a colour that the fewest others have. Runs that leave the table change no colour. */
function colored(blocks: readonly RunBlock[], size: number, before: ReadonlyMap<string, number>): readonly RunBlock[] {
  if (size > MOST_COLORED && blocks.every(({ colorSlots }) => colorSlots === OWN_COLORS)) return blocks
  const runs = blocks.flatMap(({ columns: { runIds, startTimesMs } }) =>
    runIds.map((runId, row) => ({ runId, startTimeMs: startTimesMs[row] ?? Number.NaN })),
  )
  const colorSlots = size > MOST_COLORED ? OWN_COLORS : spreadSlots(runs, before)
  return blocks.map((block) => ({ ...block, colorSlots }))
}

/** The places in the palette of a table's runs, by run id, for those that have not got that of their id. */
export function givenColors({ blocks }: RunTable): ReadonlyMap<string, number> {
  // They were given to all blocks together.
  return blocks[0]?.colorSlots ?? OWN_COLORS
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
