import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkModelName, checkRunId, nameNewRun, randomName } from './names.ts'

const TAG = 'mlflow.runName'

test('a random name is adjective-noun-number in at most 20 characters', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (chance) => {
      const name = randomName(() => chance)
      expect(name).toMatch(/^[a-z]+-[a-z]+-\d{1,4}$/)
      expect(name.length).toBeLessThanOrEqual(20)
    }),
  )
})

test('name and tag of a new run agree', () => {
  expect(nameNewRun('a', [])).toEqual({ name: 'a', tags: [{ key: TAG, value: 'a' }] })
  expect(nameNewRun('', [{ key: TAG, value: 'b' }])).toEqual({ name: 'b', tags: [{ key: TAG, value: 'b' }] })
  const { name, tags } = nameNewRun('', [{ key: TAG, value: '' }])
  expect(tags).toEqual([{ key: TAG, value: name }])
  expect(() => nameNewRun('a', [{ key: TAG, value: 'b' }])).toThrow(
    "Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values (run_name='a', mlflow.runName='b').",
  )
})

test('a model name must fit into a models:/ URI', () => {
  expect(() => checkModelName('my model-1')).not.toThrow()
  for (const name of ['a/b', 'a:b', 'a.b', 'a%b', 'a"b', "a'b"]) expect(() => checkModelName(name)).toThrow(name)
})

test('a run id is letters, digits, _ and -', () => {
  for (const id of ['a', '0-_', 'x'.repeat(256)]) expect(() => checkRunId(id)).not.toThrow()
  for (const id of ['', '-a', 'a/b', '../a', 'x'.repeat(257)]) expect(() => checkRunId(id)).toThrow('Invalid value')
})
