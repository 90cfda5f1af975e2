import { statusWord } from './describeStatus.ts'
import type { PinnedRows } from './groupRows.ts'
import { maskOf, parentsAmong, withAncestors } from './nestedRows.ts'
import { ATTRIBUTE_WORDS } from './runField.ts'
import type { RunField } from './runField.ts'
import { blockAt } from './runTable.ts'
import { NO_GROUPS } from './runGroups.ts'
import type { RunGroup, RunGroups } from './runGroups.ts'
import type { RunTable } from './runTable.ts'
import type { RunValue } from './runValues.ts'
import { SYSTEM_TAG } from './tag.ts'

/** Nothing below the line; what is below it is shown; it is not. */
export const FOLD = { none: 0, open: 1, closed: 2 } as const

/** The lines of a table: runs, nested ones below their parents, or groups with their runs below them. */
export interface RowItems {
  /** A row of the table, or −1 − the index of a group. */
  readonly items: Int32Array
  readonly groups: RunGroups
  /** How deep a line is nested, 0 for none; absent when none is. */
  readonly depths?: Uint8Array
  /** What is below a line, of `FOLD`; absent when nothing is below any. */
  readonly folds?: Uint8Array
  /** 1 where a line is there only for those below it; absent when none is. */
  readonly frames?: Uint8Array
}

const DEEPEST = 255

/** Whether a run is nested in another one, be that here or not. */
export function hasNestedRuns({ blocks }: RunTable): boolean {
  return blocks.some(({ tagSlots }) => tagSlots.has(SYSTEM_TAG.parentRunId))
}

/** Every row as a line. */
export function flatItems(rows: Uint32Array): RowItems {
  return { items: Int32Array.from(rows), groups: NO_GROUPS }
}

class Lines {
  readonly #items: number[] = []
  readonly #depths: number[] = []
  readonly #folds: number[] = []
  readonly #frames: number[] = []

  add(item: number, depth: number, fold: number, isFrame = false): void {
    if (isFrame) this.#frames.push(this.#items.length)
    this.#items.push(item)
    this.#depths.push(Math.min(DEEPEST, depth))
    this.#folds.push(fold)
  }

  finish(groups: RunGroups): RowItems {
    const lines = {
      items: Int32Array.from(this.#items),
      groups,
      depths: Uint8Array.from(this.#depths),
      folds: Uint8Array.from(this.#folds),
    }
    if (this.#frames.length === 0) return lines
    const frames = new Uint8Array(this.#items.length)
    for (const index of this.#frames) frames[index] = 1
    return { ...lines, frames }
  }
}

/** A line for every group, with its runs below those whose key is in `open`; the pinned rows come first, by themselves. */
export function groupItems({ rows, pinnedCount }: PinnedRows, groups: RunGroups, open: ReadonlySet<string>): RowItems {
  const lines = new Lines()
  for (const row of rows.subarray(0, pinnedCount)) lines.add(row, 0, FOLD.none)
  for (let index = 0; index < groups.size; index += 1) {
    const isOpen = open.size > 0 && open.has(groups.at(index)?.key ?? '')
    lines.add(-1 - index, 0, isOpen ? FOLD.open : FOLD.closed)
    if (isOpen) for (const row of groups.rowsAt(index)) lines.add(row, 1, FOLD.none)
  }
  return lines.finish(groups)
}

/**
 * Runs with those nested in them below, to any depth (tag `mlflow.parentRunId`); runs on one level keep their order. A
 * run whose parent is not among `around` stands by itself, and so do runs that are their own ancestors.
 * @param closed ids of the runs whose nested runs are not shown.
 * @param around in order: those of them that one of `rows` is nested in, at any depth, frame it where they are not among
 * `rows` themselves.
 */
export function treeItems(
  table: RunTable,
  { rows, pinnedCount }: PinnedRows,
  closed: ReadonlySet<string>,
  around: Uint32Array = rows,
): RowItems {
  const runIdAt = (row: number): string => {
    const { columns, firstRow } = blockAt(table, row)
    return columns.runIds[row - firstRow] ?? ''
  }
  const pinned = rows.subarray(0, pinnedCount)
  const isPinned = maskOf(table, pinned)
  const isShown = maskOf(table, rows.subarray(pinnedCount))
  const others = around.filter((row) => isPinned[row] === 0)
  const parentOf = parentsAmong(table, others, runIdAt)
  cutCircles(parentOf)
  const isKept = withAncestors(isShown, parentOf)
  const children = Map.groupBy(
    others.filter((row) => isKept[row] === 1),
    (row) => parentOf.get(row) ?? -1,
  )
  const lines = new Lines()
  for (const row of pinned) lines.add(row, 0, FOLD.none)
  // By hand and not by recursion: a chain of runs may be longer than the stack.
  const stack = (children.get(-1) ?? []).toReversed().map((row) => ({ row, depth: 0 }))
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { row, depth } = next
    const below = children.get(row)
    const isClosed = closed.has(runIdAt(row))
    const fold = below === undefined ? FOLD.none : isClosed ? FOLD.closed : FOLD.open
    lines.add(row, depth, fold, isShown[row] === 0)
    if (below === undefined || isClosed) continue
    for (const child of below.toReversed()) stack.push({ row: child, depth: depth + 1 })
  }
  return lines.finish(NO_GROUPS)
}

/** Takes the parent from one run of every circle, so that walking up always ends. */
function cutCircles(parentOf: Map<number, number>): void {
  const walkOf = new Map<number, number>()
  let walk = 0
  for (const start of parentOf.keys()) {
    walk += 1
    let at: number | undefined = start
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk)
      at = parentOf.get(at)
    }
    // Here again in one walk, and not at the end of an earlier one.
    if (at !== undefined && walkOf.get(at) === walk) parentOf.delete(at)
  }
}

/** The rows of the table that a line stands for: one, or those of a group. */
export function rowsOfItem({ items, groups }: RowItems, index: number): Uint32Array {
  const item = items[index]
  if (item === undefined) return new Uint32Array()
  return item >= 0 ? Uint32Array.of(item) : groups.rowsAt(-1 - item)
}

/** What a line is folded by: a run's id, or a group's key. */
export function foldKey(table: RunTable, { items, groups }: RowItems, index: number): string {
  const item = items[index] ?? 0
  if (item < 0) return groups.at(-1 - item)?.key ?? ''
  const { columns, firstRow } = blockAt(table, item)
  return columns.runIds[item - firstRow] ?? ''
}

/**
 * What a group's values are called: `lr 0.1 · status Running`.
 * @param experimentNames by id, of those that are known
 */
export function groupLabel(
  fields: readonly RunField[],
  { values }: RunGroup,
  experimentNames?: ReadonlyMap<string, string>,
): string {
  const valueWord = ({ kind, key }: RunField, value: RunValue): RunValue => {
    if (kind === 'attributes' && key === 'status') return statusWord(String(value))
    if (kind === 'attributes' && key === 'experiment_id') return experimentNames?.get(String(value)) ?? value
    return value ?? 'not logged'
  }
  return fields.map((field, at) => `${fieldName(field)} ${valueWord(field, values[at])}`).join(' · ')
}

function fieldName({ kind, key }: RunField): string {
  return kind === 'attributes' ? ATTRIBUTE_WORDS[key] : key
}
