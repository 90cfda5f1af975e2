import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownRunOf } from '../knownRun.ts'
import { sketchRun } from '../testing/sketchRun.ts'
import { patternOf, readExperiment, readRun, renderPattern, replaceIn, unknownFields } from './namePattern.ts'

const known = knownRunOf(
  sketchRun({
    id: 'abcdef0123456789',
    name: 'otter',
    params: { model: 'resnet50', 'odd.key': 'x' },
    metrics: { loss: 0.12345678 },
    tags: { team: 'vision' },
  }),
)
const run = readRun(known)

test.each([
  ['{params.model}-{n}', 'resnet50-7'],
  ['{n:3}', '007'],
  ['{name}/{id}/{status}', 'otter/abcdef01/finished'],
  ['{params.odd.key} {tags.team} {metrics.loss}', 'x vision 0.1235'],
  ['{{n}} {n}', '{n} 7'],
  ['plain', 'plain'],
  ['{"lr": {n}}', '{"lr": 7}'],
])('%s makes %s', (pattern, text) => {
  expect(renderPattern(pattern, run, 7)).toEqual({ text, missing: [] })
})

test('fields that a run lacks are left out and told', () => {
  expect(renderPattern('{params.none}-{tags.none}-{n}', run, 1)).toEqual({
    text: '--1',
    missing: ['params.none', 'tags.none'],
  })
})

test('fields that nobody knows are told', () => {
  expect(unknownFields('{nam} {n} {params.} {n:0} {params.a}')).toEqual(['nam', 'params.', 'n:0'])
})

test('every text has a pattern, and is it where that can be', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('{', '}', 'n', 'name', '{name}', '{n}', ':') }))
  fc.assert(
    fc.property(texts, (text) => {
      expect(renderPattern(patternOf(text), run, 1)).toEqual({ text, missing: [] })
    }),
  )
  expect(patternOf('{"lr": 0.1}')).toBe('{"lr": 0.1}')
})

test('an experiment has a name, an id and tags', () => {
  const experiment = {
    experimentId: '7',
    name: 'vision',
    artifactLocation: '',
    lifecycleStage: 'active',
    creationTimeMs: undefined,
    lastUpdateTimeMs: undefined,
    tags: [{ key: 'team', value: 'x' }],
  } as const
  expect(renderPattern('{name} {id} {n} {tags.team}{params.lr}', readExperiment(experiment), 2)).toEqual({
    text: 'vision 7 2 x',
    missing: ['params.lr'],
  })
})

test('find and replace takes both texts as they are', () => {
  expect(replaceIn('a.b.c', '.', '$&')).toBe('a$&b$&c')
  expect(replaceIn('abc', '', 'x')).toBe('abc')
})
