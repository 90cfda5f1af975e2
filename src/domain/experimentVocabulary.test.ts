import { expect, it } from 'vitest'
import { experimentVocabulary } from './experimentVocabulary.ts'

const known = experimentVocabulary([
  { experimentId: '1', name: 'vision', tags: [{ key: 'team', value: 'a' }] },
  {
    experimentId: '2',
    name: 'nlp',
    tags: [
      { key: 'team', value: 'b' },
      { key: 'stage', value: 'x' },
    ],
  },
  { experimentId: '3', name: 'more', tags: [{ key: 'team', value: 'b' }] },
])

it('counts tags, names and ids of experiments', () => {
  expect(known.keys('tag')).toEqual([
    { text: 'team', count: 3 },
    { text: 'stage', count: 1 },
  ])
  expect(known.keys('metric')).toEqual([])
  expect(known.values('tag', 'team').map(({ text }) => text)).toEqual(['b', 'a'])
  expect(known.values('attribute', 'name').map(({ text }) => text)).toEqual(['vision', 'nlp', 'more'])
  expect(known.values('attribute', 'experiment_id')).toHaveLength(3)
  expect(known.values('attribute', 'creation_time')).toEqual([])
})
