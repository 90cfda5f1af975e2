import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseMeta, printMeta } from './metaYaml.ts'

test('reads what PyYAML writes', () => {
  const text = [
    'artifact_location: file:///tmp/a b/mlruns/1',
    'end_time: null',
    "entry_point_name: ''",
    "experiment_id: '318072879974438588'",
    'lifecycle_stage: active',
    "name: 'yes'",
    "quoted: 'it''s'",
    'schema: \'{"x": "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
    '  zz"}\'',
    'start_time: 1795681524383',
    'step: 4611686018427387905',
    'odd: "a\\tb \\x7F \\L"',
    'tags:',
    "  a/b: '1",
    '',
    "    2'",
    '',
  ].join('\n')
  expect(parseMeta(text)).toEqual({
    artifact_location: 'file:///tmp/a b/mlruns/1',
    end_time: null,
    entry_point_name: '',
    experiment_id: '318072879974438588',
    lifecycle_stage: 'active',
    name: 'yes',
    quoted: "it's",
    schema: '{"x": "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy zz"}',
    start_time: 1795681524383,
    step: 4611686018427387905n,
    odd: 'a\tb \u007f \u2028',
    tags: { 'a/b': '1\n2' },
  })
})

test.each([
  ['', 'no YAML map'],
  ['- a', 'no YAML map'],
  ['just text', 'no YAML map'],
  ['\u0000', 'no YAML map'],
  ['{', 'at line 1'],
  ['a: [1', 'at line 1'],
  ["a: 'b", 'at line 1'],
  ['a: b: c', 'at line 1'],
])('refuses %j', (text, reason) => {
  expect(() => parseMeta(text)).toThrow(reason)
})

const line = fc.oneof(
  fc.constantFrom(
    'true',
    'No',
    'y',
    'null',
    '~',
    '.inf',
    '0o7',
    '012',
    '1_000',
    '1:30',
    '2020-01-01',
    '=',
    '<<',
    '-1',
    '0',
  ),
  fc.string({ unit: fc.constantFrom('a', 'Z', '/', '.', '-', ':', ' ', '1', "'") }),
)

test('the fast way and the library read the same', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (values) => {
      const text = values.map((value, index) => `${'abcd'[index]}_key: ${value}\n`).join('')
      const read = (reader: () => unknown): unknown => {
        try {
          return reader()
        } catch {
          return 'refused'
        }
      }
      const expected = read(() => parse(text, { version: '1.1', schema: 'yaml-1.1' }))
      expect(read(() => parseMeta(text))).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('what is printed reads back as it was, in YAML 1.1 and 1.2', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), line)
  const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.dictionary(text, text, { noNullPrototype: true }))
  fc.assert(
    fc.property(fc.dictionary(text, value, { noNullPrototype: true, minKeys: 1 }), (meta) => {
      const printed = printMeta(meta)
      expect(parseMeta(printed)).toEqual(meta)
      expect(parse(printed)).toEqual(meta)
    }),
  )
})
