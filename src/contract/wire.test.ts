import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Experiment } from '../domain/experiment.ts'
import { RUN_STATUSES } from '../domain/run.ts'
import type { Run } from '../domain/run.ts'
import type { Int64 } from '../lib/json.ts'
import { parseJson, printJson } from '../lib/json.ts'
import { fileInfoWire } from './artifactWire.ts'
import { experimentWire } from './experimentWire.ts'
import { experimentToWire, fileInfoToWire, runToWire } from './printWire.ts'
import { metricWire, runStatusWire, runWire } from './runWire.ts'
import { double, int64 } from './scalars.ts'

const MAX = 2n ** 63n - 1n
const anyInt64: fc.Arbitrary<Int64> = fc
  .bigInt({ min: -MAX, max: MAX })
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value))
const anyPair = fc.record({
  key: fc.string({ unit: 'grapheme', minLength: 1 }),
  value: fc.string({ unit: 'grapheme' }),
})
const anyPairs = fc.array(anyPair, { maxLength: 4 })
const anyText = fc.string({ unit: 'grapheme' })
const anyStage = fc.constantFrom('active' as const, 'deleted' as const)
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

const anyExperiment: fc.Arbitrary<Experiment> = fc.record({
  experimentId: fc.nat().map(String),
  name: anyText,
  artifactLocation: anyText,
  lifecycleStage: anyStage,
  creationTimeMs: optional(anyInt64),
  lastUpdateTimeMs: optional(anyInt64),
  tags: anyPairs,
})

const plainRun: fc.Arbitrary<Run> = fc.record({
  info: fc.record({
    runId: fc.stringMatching(/^[a-z0-9]{32}$/),
    experimentId: fc.nat().map(String),
    runName: fc.string({ unit: 'grapheme', minLength: 1 }),
    status: fc.constantFrom(...RUN_STATUSES),
    startTimeMs: optional(anyInt64),
    endTimeMs: optional(anyInt64.filter((value) => value !== 0)),
    lifecycleStage: anyStage,
    artifactUri: anyText,
    userId: anyText,
  }),
  data: fc.record({
    metrics: fc.array(fc.record({ key: anyText, value: fc.double(), timestampMs: anyInt64, step: anyInt64 }), {
      maxLength: 4,
    }),
    params: anyPairs,
    tags: anyPairs,
  }),
  inputs: fc.record({
    datasetInputs: fc.array(
      fc.record({
        dataset: fc.record({
          name: anyText,
          digest: anyText,
          sourceType: anyText,
          source: anyText,
          schema: optional(anyText),
          profile: optional(anyText),
        }),
        tags: anyPairs,
      }),
      { maxLength: 2 },
    ),
    modelIds: fc.array(anyText, { maxLength: 2 }),
  }),
})
const anyOutputs = fc.array(fc.record({ modelId: anyText, step: anyInt64 }), { minLength: 1, maxLength: 2 })
const anyRun = fc.oneof(
  plainRun,
  fc.tuple(plainRun, anyOutputs).map(([run, modelOutputs]): Run => ({ ...run, modelOutputs })),
)

function throughText(value: unknown): unknown {
  return parseJson(printJson(value))
}

describe('what the server prints the client reads back', () => {
  test('for experiments', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(z.parse(experimentWire, throughText(experimentToWire(experiment)))).toEqual(experiment)
      }),
    )
  })

  test('for runs: NaN, infinities, -0, integers past 2^53 and unicode included', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(z.parse(runWire, throughText(runToWire(run)))).toEqual(run)
      }),
    )
  })

  test('for files', () => {
    const files = [
      { path: 'a', isDir: true, sizeBytes: undefined },
      { path: 'b', isDir: false, sizeBytes: 0 },
      { path: 'c', isDir: false, sizeBytes: 7 },
    ]
    for (const file of files) expect(z.parse(fileInfoWire, throughText(fileInfoToWire(file)))).toEqual(file)
  })
})

test.each([
  ['a number', 5, 5],
  ['text, as servers before 1.23 print it', '1500000000000', 1500000000000],
  ['text past 2^53', '9007199254740993', 9007199254740993n],
])('an int64 may be %s', (_case, wire, value) => {
  expect(z.parse(int64, wire)).toBe(value)
})

test.each([[1.5], ['1.5'], ['x'], [true], [null], ['99999999999999999999999']])('%j is no int64', (wire) => {
  expect(z.safeParse(int64, wire).success).toBe(false)
})

test.each([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  [1e-300, 1e-300],
])('a double may be %j', (wire, value) => {
  expect(z.parse(double, wire)).toBe(value)
})

test.each([['nan'], [true], [null], ['1.5']])('%j is no double', (wire) => {
  expect(z.safeParse(double, wire).success).toBe(false)
})

test('a double printed as a long integer keeps its value', () => {
  expect(z.parse(metricWire, parseJson('{"key":"k","value":12345678901234567890}')).value).toBe(
    Number('12345678901234567890'),
  )
})

test('a status may be a number, a name of today or a name of the future', () => {
  expect([1, 5, 9, 'KILLED', 'PAUSED', undefined].map((status) => z.parse(runStatusWire, status))).toEqual([
    'RUNNING',
    'KILLED',
    'UNKNOWN',
    'KILLED',
    'UNKNOWN',
    'RUNNING',
  ])
})
