import { describe, expect, it } from 'vitest'
import vectors from '../../../fixtures/filter/evaluation.json' with { type: 'json' }
import fixture from '../../../fixtures/filter/evaluation-fixture.json' with { type: 'json' }
import type { StoreKind } from './evaluate.ts'
import { RUNS } from './language.ts'
import { compileRunFilter } from './matchRuns.ts'
import { clausesOf, readFilter } from './readFilter.ts'
import { fromFixture, type FixtureRun } from './runFixture.ts'

const runs = (fixture satisfies readonly FixtureRun[]).map(fromFixture)

function find(filter: string, store: StoreKind): string[] {
  const matches = compileRunFilter(clausesOf(readFilter(filter, RUNS)), store)
  return runs.filter(matches).map(({ info }) => info.runId)
}

interface Vector {
  readonly filter: string
  readonly matches: readonly string[]
  readonly matches_file_store?: readonly string[]
}

describe('compileRunFilter', () => {
  it.each<Vector>(vectors)('finds $matches with $filter', (vector) => {
    expect(find(vector.filter, 'sqlite')).toEqual(vector.matches)
    expect(find(vector.filter, 'file')).toEqual(vector.matches_file_store ?? vector.matches)
  })

  it.each([
    ['start_time >= 1e3', ['a1', 'b2']],
    ['end_time != 5', ['a1', 'c3']],
    ['params.nope IS NULL', ['a1', 'b2', 'c3']],
    ["tags.note LIKE 'line1_line2'", ['b2']],
    ["dataset.name != 'train_ds'", ['a1', 'c3']],
    ["dataset.name NOT IN ('MyData')", ['a1']],
    ['metrics.loss = ١', []],
    ['metrics.loss < ١', ['a1', 'c3']],
  ])('finds %s', (filter, ids) => {
    expect(find(filter, 'sqlite')).toEqual(ids)
  })

  it('stops wildcards at a newline in the file store', () => {
    expect(find("tags.note LIKE 'line1%line2'", 'file')).toEqual([])
    expect(find("tags.note LIKE 'line1_line2'", 'file')).toEqual([])
    expect(find("tags.note LIKE 'line1%'", 'file')).toEqual(['b2'])
  })

  it('keeps 64-bit times exact', () => {
    const [run] = runs
    const exact = { ...run!, info: { ...run!.info, startTimeMs: 9007199254740993n } }
    const [even] = clausesOf(readFilter('start_time = 9007199254740992', RUNS))
    const [odd] = clausesOf(readFilter('start_time = 9007199254740993', RUNS))
    expect(compileRunFilter([even!])(exact)).toBe(false)
    expect(compileRunFilter([odd!])(exact)).toBe(true)
  })
})
