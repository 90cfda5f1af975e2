import { describe, expect, it } from 'vitest'
import experimentVectors from '../../../fixtures/filter/experiment-filters.json' with { type: 'json' }
import runVectors from '../../../fixtures/filter/run-filters.json' with { type: 'json' }
import type { Comparison } from './ast.ts'
import { EXPERIMENTS, RUNS, type Language } from './language.ts'
import { clausesOf, readFilter } from './readFilter.ts'

interface Vector {
  readonly filter: string
  readonly ok: boolean
  readonly stage?: string
  readonly internal?: boolean
  readonly error_contains?: string
  readonly parsed?: readonly object[]
}

function toWire({ entity, key, comparator, value }: Comparison): object {
  const plain = value.kind === 'none' ? null : value.kind === 'list' ? value.items : value.text
  return { type: entity, key, comparator, value: plain }
}

const SUITES: readonly (readonly [Language, readonly Vector[]])[] = [
  [RUNS, runVectors],
  [EXPERIMENTS, experimentVectors],
]

describe.each(SUITES)('readFilter of $name', (language, vectors) => {
  it.each(vectors.filter(({ ok }) => ok))('accepts $filter', ({ filter, parsed }) => {
    const reading = readFilter(filter, language)
    expect(reading.refusal).toBeUndefined()
    expect(clausesOf(reading).map(toWire)).toEqual(parsed)
  })

  it.each(vectors.filter(({ ok }) => !ok))('refuses $filter', (vector) => {
    const { refusal } = readFilter(vector.filter, language)
    expect(refusal?.message).toContain(vector.error_contains)
    expect(refusal?.stage).toBe(vector.stage)
    expect(refusal?.errorCode).toBe(vector.internal ? 'INTERNAL_ERROR' : 'INVALID_PARAMETER_VALUE')
  })

  it.each(vectors.filter(({ stage }) => stage === 'evaluate'))('still reads $filter', ({ filter, parsed }) => {
    expect(clausesOf(readFilter(filter, language)).map(toWire)).toEqual(parsed)
  })
})
