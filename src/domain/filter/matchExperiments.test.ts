import { describe, expect, it } from 'vitest'
import type { Experiment } from '../experiment.ts'
import { experimentComparator } from './compareExperiments.ts'
import { EXPERIMENTS } from './language.ts'
import { compileExperimentFilter } from './matchExperiments.ts'
import { readOrderBy, type OrderBy } from './orderBy.ts'
import { clausesOf, readFilter } from './readFilter.ts'
import { isRefusal } from './refusal.ts'

function experiment(id: string, name: string, time: number | undefined, team?: string): Experiment {
  const tags = team === undefined ? [] : [{ key: 'team', value: team }]
  const times = { creationTimeMs: time, lastUpdateTimeMs: time }
  return { experimentId: id, name, artifactLocation: '', lifecycleStage: 'active', ...times, tags }
}

const ALL = [
  experiment('2', 'Vision', 10, 'a'),
  experiment('10', 'speech', 30),
  experiment('0', 'Default', undefined, 'B'),
]

function order(texts: readonly string[]): OrderBy[] {
  return texts.flatMap((text) => {
    const read = readOrderBy(text, EXPERIMENTS)
    return isRefusal(read) ? [] : [read]
  })
}

describe('compileExperimentFilter', () => {
  it.each([
    ['', ['2', '10', '0']],
    ["name = 'Vision'", ['2']],
    ["name LIKE '%e%'", ['10', '0']],
    ["name ILIKE 'v%'", ['2']],
    ["experiment_id = ' 010 '", ['10']],
    ["experiment_id IN ('2', '0')", ['2', '0']],
    ["experiment_id NOT IN ('2')", ['10', '0']],
    ['creation_time > 10', ['10']],
    ['last_update_time != 10', ['10']],
    ["tags.team != 'a'", ['0']],
    ['tags.team IS NULL', ['10']],
    ["tag.team ILIKE 'b' AND name = 'Default'", ['0']],
  ])('finds %s', (filter, ids) => {
    const reading = readFilter(filter, EXPERIMENTS)
    expect(reading.refusal).toBeUndefined()
    expect(ALL.filter(compileExperimentFilter(clausesOf(reading))).map(({ experimentId }) => experimentId)).toEqual(ids)
  })

  it.each(["experiment_id = 'x'", "experiment_id LIKE '1'", 'creation_time > 1.5'])('is kept from %s', (filter) => {
    expect(readFilter(filter, EXPERIMENTS).refusal?.stage).toBe('evaluate')
  })
})

describe('experimentComparator', () => {
  it.each([
    [[], ['10', '2', '0']],
    [['name'], ['0', '2', '10']],
    [['name DESC'], ['10', '2', '0']],
    [['experiment_id'], ['0', '2', '10']],
    [['creation_time'], ['0', '2', '10']],
    [['last_update_time DESC'], ['10', '2', '0']],
  ])('sorts by %j', (texts, ids) => {
    expect(ALL.toSorted(experimentComparator(order(texts))).map(({ experimentId }) => experimentId)).toEqual(ids)
  })
})
