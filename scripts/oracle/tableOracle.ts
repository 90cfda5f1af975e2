/**
 * What a runs table shows beside what pandas makes of `mlflow.search_runs` on the same runs: values, aggregates of groups,
 * "differs", orders with NaN, ±Infinity and missing values, and what is computed from histories, for which Python runs the
 * program that the page gives as "Copy as Python". Any difference exits 1. The build must be there.
 *
 *   node scripts/oracle/tableOracle.ts --python=/path/to/python
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startRunlens } from '../../e2e/support/runlens.ts'
import { MlflowClient } from '../../src/client/mlflowClient.ts'
import { historySource } from '../../src/data/historySource.ts'
import { summarizeRuns } from '../../src/data/summarizeRuns.ts'
import { aggregateField } from '../../src/domain/aggregate.ts'
import type { GroupMeasure } from '../../src/domain/aggregate.ts'
import { parseColumnField, printColumnField } from '../../src/domain/columnField.ts'
import type { ColumnField, HistoryField } from '../../src/domain/columnField.ts'
import { columnValueAt } from '../../src/domain/columnValues.ts'
import { differingFields } from '../../src/domain/differingFields.ts'
import { orderGroups } from '../../src/domain/orderGroups.ts'
import { groupRows } from '../../src/domain/groupRows.ts'
import type { HistoryLookup, HistorySummary } from '../../src/domain/historySummary.ts'
import type { Run } from '../../src/domain/run.ts'
import { runColumns } from '../../src/domain/runColumns.ts'
import { runIdsOfRows } from '../../src/domain/runFind.ts'
import { orderRows } from '../../src/domain/runOrder.ts'
import type { RunOrder } from '../../src/domain/runOrder.ts'
import { EMPTY_RUN_TABLE, appendRuns, blockAt } from '../../src/domain/runTable.ts'
import { toPython } from '../../src/features/filter-builder/copyAs.ts'

type Plain = number | string | null

interface Answer {
  readonly versions: readonly string[]
  readonly runIds: readonly string[]
  readonly values: Readonly<Record<string, readonly Plain[]>>
  readonly differs: readonly string[]
  readonly groups: readonly (readonly [model: string, column: string, ...measures: Plain[]])[]
  readonly groupOrders: readonly (readonly [measure: GroupMeasure, ascending: boolean, values: (string | null)[]])[]
  readonly orders: readonly (readonly [column: string, ascending: boolean, runIds: string[], numbers: number])[]
  readonly two: readonly string[]
  readonly computedOrder: readonly string[]
  readonly computed: Readonly<Record<string, Readonly<Record<string, Plain>>>>
}

const HISTORY_KEYS = ['loss', 'with infinities', 'all nan']
const COMPUTED: readonly HistoryField[] = HISTORY_KEYS.flatMap((key) => [
  ...(['min', 'max', 'argmin', 'argmax'] as const).map((measure) => ({ kind: 'history', key, measure }) as const),
  { kind: 'history', key, measure: 'at', step: 20 },
])

/** By nothing that a server orders by, or not in this way. */
const OWN_ORDER: readonly RunOrder[] = [
  { field: { kind: 'params', key: 'lr' }, descending: true },
  { field: { kind: 'history', key: 'loss', measure: 'min' }, descending: false },
  { field: { kind: 'attributes', key: 'duration' }, descending: true },
]

const { values: options } = parseArgs({ options: { python: { type: 'string', default: 'python3' } } })
const script = fileURLToPath(new URL('table_oracle.py', import.meta.url))
const python = (...args: readonly string[]): string =>
  execFileSync(options.python, [script, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 })

const differences: string[] = []
let compared = 0

/** Numbers agree to the last digits of their sums; pandas takes NaN for nothing. */
function check(what: string, ours: number | string | undefined, theirs: Plain): void {
  compared += 1
  const isNothing = ours === undefined || Number.isNaN(ours)
  const other = theirs === 'nan' || theirs === null ? undefined : typeof theirs === 'string' ? theirs : theirs
  if (isNothing && other === undefined) return
  if (typeof ours === 'number' && typeof other === 'number') {
    if (Math.abs(ours - other) <= 1e-9 * Math.max(1, Math.abs(other))) return
  } else if (String(ours) === String(other).replace(/^(-?)inf$/, '$1Infinity')) return
  differences.push(`${what}: ours ${ours}, pandas ${theirs}`)
}

function checkList(what: string, ours: readonly string[], theirs: readonly string[]): void {
  compared += 1
  const at = theirs.findIndex((each, index) => each !== ours[index])
  if (ours.length !== theirs.length || at !== -1) differences.push(`${what}: differ from place ${at} on`)
}

const fieldOf = (column: string): ColumnField => {
  const field = parseColumnField(column === 'lr' ? 'params.lr' : column)
  if (field === undefined) throw new Error(`no column ${column}`)
  return field
}

const folder = mkdtempSync(join(tmpdir(), 'runlens-table-'))
const database = `sqlite:///${join(folder, 'mlflow.db')}`
python('fill', database)
const runlens = await startRunlens(database)
try {
  const client = new MlflowClient({ trackingUri: runlens.address })
  const experimentId = (await client.getExperimentByName('tables'))?.experimentId ?? ''
  const program = toPython(
    {
      search: 'runs',
      experimentIds: [experimentId],
      filter: '',
      viewType: 'ACTIVE_ONLY',
      orderBy: [],
      computed: COMPUTED,
      ownOrder: OWN_ORDER,
      numericParams: new Set(['lr']),
    },
    runlens.address,
  )
  const answer = JSON.parse(python('answer', runlens.address, program)) as Answer

  const runs: Run[] = []
  for await (const run of client.allRuns(experimentId)) runs.push(run)
  // Two pages, as the page loads them.
  const table = [runs.slice(0, 50), runs.slice(50)].reduce(
    (grown, page) => appendRuns(grown, runColumns(page)),
    EMPTY_RUN_TABLE,
  )
  const lookup: Map<string, Map<string, HistorySummary>> = new Map(HISTORY_KEYS.map((key) => [key, new Map()]))
  const histories: HistoryLookup = lookup
  for (const key of HISTORY_KEYS) {
    const logged = runs.filter(({ data }) => data.metrics.some((metric) => metric.key === key))
    const wanted = logged.map(({ info }) => ({ runId: info.runId, version: '', stamp: '' }))
    for (let start = 0; start < wanted.length; start += 100) {
      const wish = { key, steps: [20], isExact: true, runs: wanted.slice(start, start + 100) }
      await summarizeRuns(historySource(client), wish, new AbortController().signal, {
        onSummary: ({ runId }, summary) => lookup.get(key)?.set(runId, summary),
        onFailure: ({ runId }, error) => differences.push(`${runId}: ${error.message}`),
      })
    }
  }
  const valueAt = (row: number, field: ColumnField) => {
    const block = blockAt(table, row)
    return columnValueAt(block, row - block.firstRow, field, 0, histories)
  }
  const idsInOrder = (...order: readonly RunOrder[]): string[] =>
    runIdsOfRows(table, orderRows(table, order, 0, { histories }))
  const rows = Uint32Array.from(runs, (_run, row) => row)

  checkList('the runs, newest first', runIdsOfRows(table, rows), answer.runIds)
  for (const [column, theirs] of Object.entries(answer.values)) {
    for (const [row, value] of theirs.entries()) check(`${column} of row ${row}`, valueAt(row, fieldOf(column)), value)
  }
  const differing = differingFields(table, rows)
  for (const column of Object.keys(answer.values)) {
    check(`${column} differs`, String(differing.has(column)), String(answer.differs.includes(column)))
  }
  for (const [model, column, ...theirs] of answer.groups) {
    const own = rows.filter((row) => valueAt(row, fieldOf('params.model')) === model)
    const ours = aggregateField(table, own, fieldOf(column), 0)
    for (const [at, measure] of (['count', 'mean', 'std', 'min', 'max'] as const).entries()) {
      const value = ours?.[measure] ?? (measure === 'count' ? 0 : undefined)
      // MLflow keeps infinities as the largest float, and pandas' sums then overflow.
      if (
        (measure === 'std' || measure === 'mean') &&
        (theirs[at] === 'inf' || theirs[at] === 'nan') &&
        Math.abs(value ?? 0) > 1e300
      )
        continue
      check(`${measure} of ${column} where model is ${model}`, value, theirs[at] ?? null)
    }
  }
  const lr = { kind: 'params', key: 'lr' } as const
  for (const [measure, ascending, theirs] of answer.groupOrders) {
    const ours = orderGroups(table, groupRows(table, { rows, pinnedCount: 0 }, [lr], 0), {
      order: [{ field: fieldOf('metrics.acc'), descending: !ascending }],
      measure,
      fields: [lr],
      nowMs: 0,
    })
    checkList(
      `groups by ${measure}, ${ascending ? 'up' : 'down'}`,
      [...ours].map(({ values }) => String(values[0])),
      theirs.map((value) => value ?? 'undefined'),
    )
  }
  for (const [column, ascending, theirs, numbers] of answer.orders) {
    const ours = idsInOrder({ field: fieldOf(column), descending: !ascending })
    // pandas knows no difference between NaN and nothing, which come last either way.
    checkList(`order by ${column}, ${ascending ? 'up' : 'down'}`, ours.slice(0, numbers), theirs.slice(0, numbers))
    checkList(`the rest of it`, ours.slice(numbers).toSorted(), theirs.slice(numbers).toSorted())
  }
  const two = idsInOrder(
    { field: fieldOf('params.model'), descending: false },
    { field: fieldOf('metrics.loss'), descending: true },
  )
  const hasLoss = (runId: string): boolean => {
    const row = runs.findIndex(({ info }) => info.runId === runId)
    const loss = valueAt(row, fieldOf('metrics.loss'))
    return typeof loss === 'number' && !Number.isNaN(loss)
  }
  checkList('order by two columns', two.filter(hasLoss), answer.two.filter(hasLoss))
  for (const field of COMPUTED) {
    const column = printColumnField(field)
    for (const [row, { info }] of runs.entries()) {
      check(`${column} of row ${row}`, valueAt(row, field), answer.computed[column]?.[info.runId] ?? null)
    }
  }
  const withMin = (ids: readonly string[]): string[] =>
    ids.filter((runId) => !Number.isNaN(lookup.get('loss')?.get(runId)?.min ?? Number.NaN))
  const own = idsInOrder(...OWN_ORDER)
  checkList('the order that no server has', withMin(own), withMin(answer.computedOrder))

  console.log(`MLflow ${answer.versions[0]}, pandas ${answer.versions[1]}, ${runs.length} runs`)
} finally {
  await runlens.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${String(compared).padStart(8)}  comparisons`)
console.log(`${String(differences.length).padStart(8)}  differences`)
for (const difference of differences.slice(0, 20)) console.log(difference)
process.exitCode = differences.length === 0 && compared > 1000 ? 0 : 1
