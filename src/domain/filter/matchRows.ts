import { assertNever } from '../../lib/assertNever.ts'
import { metricAt, paramAt, statusAt, tagAt } from '../runCells.ts'
import { isKeptTag } from '../runColumns.ts'
import type { RunBlock } from '../runTable.ts'
import { SYSTEM_TAG } from '../tag.ts'
import type { ClauseContent } from './ast.ts'
import { floatTest, integerTest, textTest } from './evaluate.ts'
import { resolveAlias } from './language.ts'
import { storedFloat } from './numbers.ts'

/** Whether a run of a table passes; `undefined` where only the server knows. `row` counts within the block. */
export type RowTest = (block: RunBlock, row: number) => boolean | undefined

type TextAt = (block: RunBlock, row: number) => string | undefined

/** What every server has had since there are filters; older ones refuse `IS NULL` and lists, and refuse them from here on. */
const OLD_COMPARATORS: ReadonlySet<string> = new Set(['=', '!=', '>', '>=', '<', '<=', 'LIKE', 'ILIKE'])
/** In patterns: an escape to some databases and a plain character to others. */
const UNSURE_PATTERN = /[\\[]/

/**
 * A sound clause of the runs language as a test of runs that are here, in MLflow's semantics whatever the server's store: a
 * run that the SQL store would find and the file store would not, or the other way round, is the server's to judge.
 * @returns `undefined` for a clause about what tables do not keep, or that not every server and database reads alike.
 */
export function rowTest(clause: ClauseContent): RowTest | undefined {
  const { entity, key, comparator, value } = clause
  const operator = comparator.toUpperCase()
  if (!OLD_COMPARATORS.has(operator)) return undefined
  if (operator.endsWith('LIKE') && value.kind === 'string' && UNSURE_PATTERN.test(value.text)) return undefined
  switch (entity) {
    case 'metric': {
      const test = floatTest(comparator, value)
      return (block, row) => {
        const metric = metricAt(block, key, row)
        if (metric === undefined) return false
        // Databases order NaN below all numbers, above them, or keep 0 in its place.
        return Number.isNaN(metric) ? undefined : sameOrUnknown(test(storedFloat(metric)), test(metric))
      }
    }
    case 'parameter':
      return textRowTest(clause, (block, row) => paramAt(block, key, row))
    case 'tag':
      return isKeptTag(key) ? textRowTest(clause, (block, row) => tagAt(block, key, row)) : undefined
    case 'attribute':
      return attributeRowTest(clause, resolveAlias(key))
    case 'dataset':
      return undefined
    default:
      return assertNever(entity)
  }
}

function textRowTest({ comparator, value }: ClauseContent, sqlAt: TextAt, fileAt: TextAt = sqlAt): RowTest {
  const inSql = textTest(comparator, value, 'sqlite')
  const inFiles = textTest(comparator, value, 'file')
  return (block, row) => sameOrUnknown(inSql(sqlAt(block, row)), inFiles(fileAt(block, row)))
}

function attributeRowTest(clause: ClauseContent, attribute: string): RowTest | undefined {
  switch (attribute) {
    case 'start_time':
      return timeRowTest(clause, ({ startTimesMs }) => startTimesMs)
    case 'end_time':
      return timeRowTest(clause, ({ endTimesMs }) => endTimesMs)
    case 'run_id':
      return textRowTest(clause, ({ columns }, row) => columns.runIds[row])
    case 'run_name':
      // SQL stores look at the tag, for the column is empty in runs of MLflow 1.29 and older.
      return textRowTest(
        clause,
        (block, row) => tagAt(block, SYSTEM_TAG.runName, row),
        ({ columns }, row) => columns.names[row],
      )
    case 'user_id':
      return knownRowTest(clause, ({ columns }, row) => columns.texts[columns.userIds[row] ?? 0], '')
    case 'status':
      return knownRowTest(clause, statusAt, 'UNKNOWN')
    default:
      return undefined
  }
}

function timeRowTest(
  { comparator, value }: ClauseContent,
  timesOf: (columns: RunBlock['columns']) => Float64Array,
): RowTest {
  const test = integerTest(comparator, value)
  return ({ columns }, row) => {
    const timeMs = timesOf(columns)[row] ?? Number.NaN
    if (Number.isNaN(timeMs)) return false
    return Number.isSafeInteger(timeMs) ? test(timeMs) : undefined
  }
}

/** `unknown` stands for what the server may hold but did not say. */
function knownRowTest(clause: ClauseContent, textAt: TextAt, unknown: string): RowTest {
  const test = textRowTest(clause, textAt)
  return (block, row) => (textAt(block, row) === unknown ? undefined : test(block, row))
}

function sameOrUnknown(inSql: boolean, inFiles: boolean): boolean | undefined {
  return inSql === inFiles ? inSql : undefined
}
