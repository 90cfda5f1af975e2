import { describe, expect, it } from 'vitest'
import { RUNS } from '../../domain/filter/language.ts'
import { compileRunFilter } from '../../domain/filter/matchRuns.ts'
import { clausesOf, readFilter } from '../../domain/filter/readFilter.ts'
import { runColumns } from '../../domain/runColumns.ts'
import type { RunField } from '../../domain/runField.ts'
import { appendRuns, EMPTY_RUN_TABLE } from '../../domain/runTable.ts'
import { sketchRun } from '../../domain/testing/sketchRun.ts'
import { cellConditions } from './cellConditions.ts'

const run = sketchRun({
  id: 'a',
  name: 'otter',
  metrics: { loss: 0.1, nan: Number.NaN, huge: Infinity },
  params: { 'learning rate': '0.1', quotes: `"it's"`, empty: '' },
  tags: { 'mlflow.user': 'ann', 'mlflow.source.name': '/a/train.py' },
})
const [block] = appendRuns(EMPTY_RUN_TABLE, runColumns([run])).blocks

const offered = (field: RunField) => cellConditions(block!, 0, field).map(({ label, text }) => `${label}: ${text}`)

describe('conditions that a cell suggests', () => {
  it.each([
    [
      { kind: 'metrics', key: 'loss' },
      [
        'Only 0.1: metrics.loss = 0.1',
        'Not 0.1: metrics.loss != 0.1',
        'Greater than 0.1: metrics.loss > 0.1',
        'Less than 0.1: metrics.loss < 0.1',
        'Only runs that log loss: metrics.loss != -1.0e308',
      ],
    ],
    [{ kind: 'metrics', key: 'nan' }, ['Only runs that log nan: metrics.nan != -1.0e308']],
    [{ kind: 'metrics', key: 'huge' }, ['Only runs that log huge: metrics.huge != -1.0e308']],
    [
      { kind: 'params', key: 'learning rate' },
      [
        "Only 0.1: params.`learning rate` = '0.1'",
        "Not 0.1: params.`learning rate` != '0.1'",
        'Only runs with learning rate: params.`learning rate` IS NOT NULL',
      ],
    ],
    [{ kind: 'params', key: 'quotes' }, ['Only runs with quotes: params.quotes IS NOT NULL']],
    [{ kind: 'params', key: 'none' }, ['Only runs without none: params.none IS NULL']],
    [
      { kind: 'attributes', key: 'status' },
      ["Only Finished: status = 'FINISHED'", "Not Finished: status != 'FINISHED'"],
    ],
    [
      { kind: 'attributes', key: 'start_time' },
      ['Started since then: start_time >= 1000', 'Started before: start_time < 1000'],
    ],
    [
      { kind: 'attributes', key: 'user_id' },
      ["Only ann: tags.mlflow.user = 'ann'", "Not ann: tags.mlflow.user != 'ann'"],
    ],
    [{ kind: 'attributes', key: 'duration' }, []],
  ] satisfies [RunField, string[]][])('of %j are %j', (field, expected) => {
    expect(offered(field)).toEqual(expected)
  })

  it('that say "only" find the run, and those that say "not" do not', () => {
    const fields: readonly RunField[] = [
      { kind: 'metrics', key: 'loss' },
      { kind: 'params', key: 'empty' },
      { kind: 'attributes', key: 'run_name' },
      { kind: 'attributes', key: 'source' },
    ]
    const named = { ...run, data: { ...run.data, tags: [...run.data.tags, { key: 'mlflow.runName', value: 'otter' }] } }
    for (const { label, text } of fields.flatMap((field) => cellConditions(block!, 0, field))) {
      const isFound = compileRunFilter(clausesOf(readFilter(text, RUNS)))(named)
      expect([text, isFound]).toEqual([text, label.startsWith('Only')])
    }
  })
})
