import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownRunOf } from '../knownRun.ts'
import { sketchRun } from '../testing/sketchRun.ts'
import { renderPattern, replaceIn, unknownFields } from './namePattern.ts'

const run = knownRunOf(
  sketchRun({
    id: 'abcdef0123456789',
    name: 'otter',
    params: { model: 'resnet50', 'odd.key': 'x' },
    metrics: { loss: 0.12345678 },
    tags: { team: 'vision' },
  }),
)

test.each([
  ['{params.model}-{n}', 'resnet50-7'],
  ['{n:3}', '007'],
  ['{name}/{id}/{status}', 'otter/abcdef01/finished'],
  ['{params.odd.key} {tags.team} {metrics.loss}', 'x vision 0.1235'],
  ['{{n}} {n}', '{n} 7'],
  ['plain', 'plain'],
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

test('text without braces is its own pattern', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = text.replaceAll('{', '{{').replaceAll('}', '}}')
      expect(renderPattern(escaped, run, 1).text).toBe(text)
    }),
  )
})

test('find and replace takes both texts as they are', () => {
  expect(replaceIn('a.b.c', '.', '$&')).toBe('a$&b$&c')
  expect(replaceIn('abc', '', 'x')).toBe('abc')
})
