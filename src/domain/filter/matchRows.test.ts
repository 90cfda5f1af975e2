import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vectors from '../../../fixtures/filter/evaluation.json' with { type: 'json' }
import fixture from '../../../fixtures/filter/evaluation-fixture.json' with { type: 'json' }
import type { Run } from '../run.ts'
import { runColumns } from '../runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE } from '../runTable.ts'
import { sketchRun } from '../testing/sketchRun.ts'
import { clause } from './arbitraries.ts'
import type { ClauseContent } from './ast.ts'
import type { StoreKind } from './evaluate.ts'
import { RUNS } from './language.ts'
import { compileRunFilter } from './matchRuns.ts'
import { rowTest } from './matchRows.ts'
import { clausesOf, readFilter } from './readFilter.ts'
import { fromFixture, type FixtureRun } from './runFixture.ts'

/** What is said of each run without asking: whether it passes all clauses; `undefined` where only the server knows. */
function judge(runs: readonly Run[], clauses: readonly ClauseContent[]): readonly (boolean | undefined)[] {
  const [block] = appendRuns(EMPTY_RUN_TABLE, runColumns(runs)).blocks
  const tests = clauses.map(rowTest)
  return runs.map((_, row) => {
    const answers = tests.map((test) => test?.(block!, row))
    if (answers.includes(false)) return false
    return answers.includes(undefined) ? undefined : true
  })
}

/** What a server with such a store answers. */
function answer(runs: readonly Run[], clauses: readonly ClauseContent[], store: StoreKind): readonly boolean[] {
  return runs.map(compileRunFilter(clauses, store))
}

interface Vector {
  readonly filter: string
  readonly matches: readonly string[]
  readonly matches_file_store?: readonly string[]
}

const runs = (fixture satisfies readonly FixtureRun[]).map(fromFixture)
const clausesIn = (filter: string) => clausesOf(readFilter(filter, RUNS))

describe('rowTest', () => {
  it.each<Vector>(vectors)('never says otherwise than MLflow: $filter', (vector) => {
    const said = judge(runs, clausesIn(vector.filter))
    for (const wanted of [vector.matches, vector.matches_file_store ?? vector.matches]) {
      const found = runs.map(({ info }) => wanted.includes(info.runId))
      expect(said).toEqual(said.map((one, row) => (one === undefined ? undefined : found[row])))
    }
  })

  it.each([
    ['metrics.loss > 0', [true, true, false]],
    ["params.lr != '0.1'", [false, true, false]],
    ["tags.env ILIKE 'prod'", [true, true, false]],
    ["user_id = 'ann' AND status = 'FAILED'", [false, false, true]],
    ['start_time >= 1e3', [true, true, false]],
    ["run_name LIKE 'A%'", [true, false, false]],
  ])('knows by itself which runs %s finds', (filter, found) => {
    expect(judge(runs, clausesIn(filter))).toEqual(found)
  })

  it.each([
    ['a metric that is NaN', 'metrics.acc < 0.1', [undefined, false, false]],
    ['an infinite metric against the largest number', 'metrics.loss = 1e999', [false, undefined, false]],
    ['letters that only some databases fold', "tags.note ILIKE 'école'", [false, false, undefined]],
    ['a name without its tag', "run_name = 'gamma'", [false, false, undefined]],
    ['a pattern with an escape', String.raw`tags.note LIKE 'A\_b%'`, [undefined, undefined, undefined]],
    ['what older servers refuse', 'params.model IS NULL', [undefined, undefined, undefined]],
    ['a list', "run_id IN ('a1')", [undefined, undefined, undefined]],
    ['datasets', "dataset.name = 'MyData'", [undefined, undefined, undefined]],
    ['tags that tables leave out', "tags.`mlflow.log-model.history` = 'a'", [undefined, undefined, undefined]],
    ['where artifacts are', "artifact_uri LIKE '%'", [undefined, undefined, undefined]],
  ])('leaves %s to the server', (_, filter, said) => {
    expect(judge(runs, clausesIn(filter))).toEqual(said)
  })

  it('says of any runs what both kinds of stores say, or nothing', () => {
    const word = fc.constantFrom('', 'a', 'A', 'loss', 'é', 'É', 'a\nb', '1', 'x', 'ann')
    const record = fc.dictionary(fc.constantFrom('a', 'loss', 'x', 'mlflow.runName'), word)
    const run = fc
      .record({
        name: word,
        params: record,
        tags: record,
        metrics: fc.dictionary(fc.constantFrom('a', 'loss', 'x'), fc.double()),
        info: fc.record({
          userId: word,
          status: fc.constantFrom('RUNNING', 'FINISHED', 'UNKNOWN'),
          startTimeMs: fc.option(fc.integer(), { nil: undefined }),
          endTimeMs: fc.option(fc.integer(), { nil: undefined }),
        }),
      })
      .map((sketch) => sketchRun({ id: 'r', ...sketch }))
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 4 }),
        fc.array(clause, { maxLength: 2 }),
        (some, clauses) => {
          const said = judge(some, clauses)
          for (const store of ['sqlite', 'file'] as const) {
            const found = answer(some, clauses, store)
            expect(said).toEqual(said.map((one, row) => (one === undefined ? undefined : found[row])))
          }
        },
      ),
    )
  })
})
