import type { ShortTasks } from '../../lib/shortTasks.ts'
import { keepRows } from '../keepRows.ts'
import { appendRuns, EMPTY_RUN_TABLE, givenColors } from '../runTable.ts'
import type { RunBlock, RunTable } from '../runTable.ts'
import type { ClauseContent } from './ast.ts'
import { RUNS } from './language.ts'
import { rowTest } from './matchRows.ts'
import type { RowTest } from './matchRows.ts'
import { clausesOf, readFilter } from './readFilter.ts'

/**
 * The runs of `table` that `filter` finds, in their order, as the server would answer; `undefined` where only the server can
 * tell, or refuses the filter.
 * @param before the filter that found the table's runs: what it asks is not asked again.
 * @param tasks between the blocks, so that the page can answer.
 * @throws the reason of `signal` once that is aborted.
 */
export async function filterTable(
  table: RunTable,
  { filter, before }: { readonly filter: string; readonly before: string },
  tasks: ShortTasks,
  signal: AbortSignal,
): Promise<RunTable | undefined> {
  const rest = clausesLeft(filter, before)
  const tests = rest?.flatMap((clause) => rowTest(clause) ?? [])
  if (rest === undefined || tests?.length !== rest.length) return undefined
  if (tests.length === 0) return table
  const last = table.blocks.length - 1
  let found = EMPTY_RUN_TABLE
  for (const [index, block] of table.blocks.entries()) {
    const rows = rowsOf(block, tests)
    if (rows === undefined) return undefined
    found = appendRuns(found, keepRows(block.columns, rows), index === last, givenColors(table))
    await tasks.rest(signal)
  }
  return found
}

/** The clauses of `filter` that `before` has not asked; `undefined` when it asked others, or one of the two is refused. */
function clausesLeft(filter: string, before: string): readonly ClauseContent[] | undefined {
  const wanted = clausesByText(filter)
  const asked = clausesByText(before)
  if (wanted === undefined || asked === undefined) return undefined
  if ([...asked.keys()].some((text) => !wanted.has(text))) return undefined
  return [...wanted].flatMap(([text, clause]) => (asked.has(text) ? [] : [clause]))
}

/** No clauses for the empty filter. */
function clausesByText(filter: string): ReadonlyMap<string, ClauseContent> | undefined {
  if (filter === '') return new Map()
  const reading = readFilter(filter, RUNS)
  if (reading.refusal !== undefined) return undefined
  const contents = clausesOf(reading).map(({ entity, key, comparator, value }) => ({ entity, key, comparator, value }))
  return new Map(contents.map((content) => [JSON.stringify(content), content]))
}

/** Rows of the block that pass all tests; `undefined` when one cannot be judged. */
function rowsOf(block: RunBlock, tests: readonly RowTest[]): readonly number[] | undefined {
  const rows: number[] = []
  for (let row = 0; row < block.columns.size; row += 1) {
    const answer = passesAll(tests, block, row)
    if (answer === undefined) return undefined
    if (answer) rows.push(row)
  }
  return rows
}

/** One test that fails is enough, whatever cannot be told about the others. */
function passesAll(tests: readonly RowTest[], block: RunBlock, row: number): boolean | undefined {
  let answer: boolean | undefined = true
  for (const test of tests) {
    const passes = test(block, row)
    if (passes === false) return false
    answer &&= passes
  }
  return answer
}
