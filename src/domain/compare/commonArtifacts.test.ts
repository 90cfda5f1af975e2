import { expect, test } from 'vitest'
import type { FileInfo } from '../artifact.ts'
import { commonArtifacts } from './commonArtifacts.ts'

const file = (path: string): FileInfo => ({ path, isDir: false, sizeBytes: 1 })
const folder = (path: string): FileInfo => ({ path, isDir: true, sizeBytes: undefined })
const idsOf = (...listings: FileInfo[][]) => commonArtifacts(listings).map(({ id }) => id)

test('only what at least two runs have is common, folders first', () => {
  const listings = [
    [file('a.txt'), file('own.txt'), folder('model')],
    [file('a.txt'), folder('model')],
    [folder('model')],
  ]
  expect(commonArtifacts(listings).map(({ id, runCount }) => [id, runCount])).toEqual([
    ['model/', 3],
    ['a.txt', 2],
  ])
})

test('a file and a folder of one name are two things', () => {
  expect(idsOf([file('x')], [folder('x')])).toEqual([])
})

test('pictures that differ in a number only are a series over steps', () => {
  const [series] = commonArtifacts([
    [file('p/epoch_1.png'), file('p/epoch_10.png'), file('p/epoch_2.png')],
    [file('p/epoch_005.png')],
  ])
  expect(series?.id).toBe('p/epoch_*.png')
  expect(series?.steps).toEqual([1, 2, 5, 10])
  expect(series?.partOf(0, 5)).toEqual({ path: 'p/epoch_2.png', step: 2 })
  expect(series?.partOf(1, 5)).toEqual({ path: 'p/epoch_005.png', step: 5 })
  expect(series?.partOf(1, 4)).toBeUndefined()
  expect(series?.partOf(2, 4)).toBeUndefined()
})

test.each([
  ['+', '~'],
  ['%', '#'],
])('pictures that Python logs with a key and a step are found whatever their ids are (%s)', (plus, slash) => {
  const name = (step: number, id: string) =>
    `images/val${slash}sample${plus}step${plus}${step}${plus}timestamp${plus}1700000000000${plus}${id}.png`
  const copy = name(0, 'aa').replace('.png', `${plus}compressed.webp`)
  const [series, ...rest] = commonArtifacts([
    [file(name(0, 'aa')), file(copy), file(name(3, 'ab'))],
    [file(name(0, 'bb'))],
  ])
  expect(rest).toEqual([])
  expect(series?.label).toBe('val/sample')
  expect(series?.steps).toEqual([0, 3])
  expect(series?.partOf(1)).toEqual({ path: name(0, 'bb'), step: 0 })
})

test('other files with numbers in their names are compared by their names', () => {
  expect(idsOf([file('a1.txt')], [file('a1.txt'), file('a2.txt')])).toEqual(['a1.txt'])
})
